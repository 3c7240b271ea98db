"""Marriages in the civil registers."""

from alembic import op

revision = "0010c"
down_revision = "0010b"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE civil.marriage_entry (
      id UUID NOT NULL,
      entry_mark TEXT,
      area_id UUID,
      volume TEXT,
      page INTEGER,
      number INTEGER,
      year INTEGER,
      entered_on DATE NOT NULL,
      keeper_code TEXT COLLATE "C" NOT NULL,
      registrar TEXT,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      person_id UUID NOT NULL,
      spouse_id UUID,
      married_on DATE NOT NULL,
      married_at TEXT,
      place TEXT NOT NULL,
      unit_code TEXT COLLATE "C",
      country TEXT NOT NULL,
      interpreter TEXT,
      ended_on DATE,
      end_kind TEXT COLLATE "C",
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      spouse_trail_id UUID,
      spouse_protection INTEGER,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT marriage_entry_pkey PRIMARY KEY (id),
      CONSTRAINT marriage_entry_entry_mark_key UNIQUE (entry_mark),
      CONSTRAINT marriage_entry_area_id_key UNIQUE (area_id, year, number),
      CONSTRAINT marriage_entry_identified CHECK (entry_mark IS NOT NULL OR number IS NOT NULL),
      CONSTRAINT marriage_entry_coordinates_whole CHECK (num_nonnulls(area_id, volume, page, number, year) IN (0, 5)),
      CONSTRAINT marriage_entry_end_whole CHECK ((ended_on IS NULL) = (end_kind IS NULL)),
      CONSTRAINT marriage_entry_end_later CHECK (married_on <= ended_on),
      CONSTRAINT marriage_entry_two CHECK (person_id <> spouse_id),
      CONSTRAINT marriage_entry_number_valid CHECK (number > 0),
      CONSTRAINT marriage_entry_married_at_valid CHECK (married_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
      CONSTRAINT marriage_entry_country_valid CHECK (country ~ '^[A-Z]{2}$'),
      CONSTRAINT marriage_entry_end_kind_known CHECK (end_kind IN ('DIVORCE', 'ANNULMENT', 'DEATH', 'DECLARED_DEAD')),
      CONSTRAINT marriage_entry_area_id_fkey FOREIGN KEY(area_id) REFERENCES civil.registration_area (id),
      CONSTRAINT marriage_entry_keeper_code_fkey FOREIGN KEY(keeper_code) REFERENCES local_government.unit (code),
      CONSTRAINT marriage_entry_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id),
      CONSTRAINT marriage_entry_spouse_id_fkey FOREIGN KEY(spouse_id) REFERENCES population.person (id),
      CONSTRAINT marriage_entry_unit_code_fkey FOREIGN KEY(unit_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE INDEX marriage_entry_entered_on_id_idx ON civil.marriage_entry (entered_on, id)
    """,
    """
    CREATE INDEX marriage_entry_keeper_code_entered_on_id_idx ON civil.marriage_entry (keeper_code, entered_on, id)
    """,
    """
    CREATE INDEX marriage_entry_keeper_code_married_on_id_idx ON civil.marriage_entry (keeper_code, married_on, id)
    """,
    """
    CREATE INDEX marriage_entry_married_on_id_idx ON civil.marriage_entry (married_on, id)
    """,
    """
    CREATE TABLE civil.marriage_spouse (
      id UUID NOT NULL,
      entry_id UUID NOT NULL,
      ordinal INTEGER NOT NULL,
      person_id UUID,
      spouse_id UUID,
      given_name TEXT NOT NULL,
      surname_before TEXT NOT NULL,
      surname_after TEXT NOT NULL,
      jmbg TEXT COLLATE "C",
      born_on DATE NOT NULL,
      born_precision TEXT COLLATE "C" NOT NULL,
      birth_place TEXT,
      birth_unit_code TEXT COLLATE "C",
      birth_country TEXT,
      citizenship TEXT,
      status_before TEXT COLLATE "C",
      status_proof TEXT,
      mother_name TEXT,
      father_name TEXT,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      keeper_code TEXT COLLATE "C" NOT NULL,
      trail_id UUID,
      protection INTEGER,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      spouse_trail_id UUID,
      spouse_protection INTEGER,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT marriage_spouse_pkey PRIMARY KEY (id),
      CONSTRAINT marriage_spouse_entry_id_key UNIQUE (entry_id, ordinal),
      CONSTRAINT marriage_spouse_known CHECK (num_nonnulls(person_id, spouse_id) > 0),
      CONSTRAINT marriage_spouse_ordinal_valid CHECK (ordinal IN (1, 2)),
      CONSTRAINT marriage_spouse_born_precision_known CHECK (born_precision IN ('DAY', 'MONTH', 'YEAR')),
      CONSTRAINT marriage_spouse_birth_country_valid CHECK (birth_country ~ '^[A-Z]{2}$'),
      CONSTRAINT marriage_spouse_status_before_known CHECK (status_before IN ('SINGLE', 'MARRIED', 'DIVORCED', 'WIDOWED', 'ANNULLED')),
      CONSTRAINT marriage_spouse_entry_id_fkey FOREIGN KEY(entry_id) REFERENCES civil.marriage_entry (id),
      CONSTRAINT marriage_spouse_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id),
      CONSTRAINT marriage_spouse_spouse_id_fkey FOREIGN KEY(spouse_id) REFERENCES population.person (id),
      CONSTRAINT marriage_spouse_birth_unit_code_fkey FOREIGN KEY(birth_unit_code) REFERENCES local_government.unit (code),
      CONSTRAINT marriage_spouse_keeper_code_fkey FOREIGN KEY(keeper_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE INDEX marriage_spouse_entry_id_ordinal_id_idx ON civil.marriage_spouse (entry_id, ordinal, id)
    """,
    """
    CREATE INDEX marriage_spouse_ordinal_id_idx ON civil.marriage_spouse (ordinal, id)
    """,
    """
    CREATE INDEX marriage_spouse_person_id_ordinal_id_idx ON civil.marriage_spouse (person_id, ordinal, id)
    """,
    """
    CREATE TABLE civil.marriage_spouse_address (
      marriage_spouse_id UUID NOT NULL,
      person_id UUID,
      spouse_id UUID,
      settlement TEXT NOT NULL,
      street TEXT,
      unit_code TEXT COLLATE "C",
      country TEXT NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      keeper_code TEXT COLLATE "C" NOT NULL,
      trail_id UUID,
      protection INTEGER,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      spouse_trail_id UUID,
      spouse_protection INTEGER,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT marriage_spouse_address_pkey PRIMARY KEY (marriage_spouse_id),
      CONSTRAINT marriage_spouse_address_country_valid CHECK (country ~ '^[A-Z]{2}$'),
      CONSTRAINT marriage_spouse_address_marriage_spouse_id_fkey FOREIGN KEY(marriage_spouse_id) REFERENCES civil.marriage_spouse (id),
      CONSTRAINT marriage_spouse_address_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id),
      CONSTRAINT marriage_spouse_address_spouse_id_fkey FOREIGN KEY(spouse_id) REFERENCES population.person (id),
      CONSTRAINT marriage_spouse_address_unit_code_fkey FOREIGN KEY(unit_code) REFERENCES local_government.unit (code),
      CONSTRAINT marriage_spouse_address_keeper_code_fkey FOREIGN KEY(keeper_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE TABLE civil.marriage_witness (
      id UUID NOT NULL,
      entry_id UUID NOT NULL,
      ordinal INTEGER NOT NULL,
      person_id UUID NOT NULL,
      spouse_id UUID,
      witness_id UUID,
      name TEXT NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      keeper_code TEXT COLLATE "C" NOT NULL,
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      spouse_trail_id UUID,
      spouse_protection INTEGER,
      witness_trail_id UUID,
      witness_protection INTEGER,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT marriage_witness_pkey PRIMARY KEY (id),
      CONSTRAINT marriage_witness_entry_id_key UNIQUE (entry_id, ordinal),
      CONSTRAINT marriage_witness_ordinal_valid CHECK (ordinal > 0),
      CONSTRAINT marriage_witness_entry_id_fkey FOREIGN KEY(entry_id) REFERENCES civil.marriage_entry (id),
      CONSTRAINT marriage_witness_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id),
      CONSTRAINT marriage_witness_spouse_id_fkey FOREIGN KEY(spouse_id) REFERENCES population.person (id),
      CONSTRAINT marriage_witness_witness_id_fkey FOREIGN KEY(witness_id) REFERENCES population.person (id),
      CONSTRAINT marriage_witness_keeper_code_fkey FOREIGN KEY(keeper_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE INDEX marriage_witness_entry_id_ordinal_id_idx ON civil.marriage_witness (entry_id, ordinal, id)
    """,
    """
    CREATE INDEX marriage_witness_ordinal_id_idx ON civil.marriage_witness (ordinal, id)
    """,
    """
    CREATE TABLE civil.marriage_witness_address (
      marriage_witness_id UUID NOT NULL,
      person_id UUID NOT NULL,
      spouse_id UUID,
      witness_id UUID,
      settlement TEXT NOT NULL,
      street TEXT,
      unit_code TEXT COLLATE "C",
      country TEXT NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      keeper_code TEXT COLLATE "C" NOT NULL,
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      spouse_trail_id UUID,
      spouse_protection INTEGER,
      witness_trail_id UUID,
      witness_protection INTEGER,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT marriage_witness_address_pkey PRIMARY KEY (marriage_witness_id),
      CONSTRAINT marriage_witness_address_country_valid CHECK (country ~ '^[A-Z]{2}$'),
      CONSTRAINT marriage_witness_address_marriage_witness_id_fkey FOREIGN KEY(marriage_witness_id) REFERENCES civil.marriage_witness (id),
      CONSTRAINT marriage_witness_address_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id),
      CONSTRAINT marriage_witness_address_spouse_id_fkey FOREIGN KEY(spouse_id) REFERENCES population.person (id),
      CONSTRAINT marriage_witness_address_witness_id_fkey FOREIGN KEY(witness_id) REFERENCES population.person (id),
      CONSTRAINT marriage_witness_address_unit_code_fkey FOREIGN KEY(unit_code) REFERENCES local_government.unit (code),
      CONSTRAINT marriage_witness_address_keeper_code_fkey FOREIGN KEY(keeper_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE TABLE civil.marriage_note (
      id UUID NOT NULL,
      entry_id UUID NOT NULL,
      person_id UUID NOT NULL,
      spouse_id UUID,
      written_in TEXT COLLATE "C" NOT NULL,
      ordinal INTEGER NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      entered_on DATE NOT NULL,
      text TEXT NOT NULL,
      registrar TEXT,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      keeper_code TEXT COLLATE "C" NOT NULL,
      basis_document TEXT,
      basis_number TEXT,
      basis_dated DATE,
      basis_body TEXT,
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      spouse_trail_id UUID,
      spouse_protection INTEGER,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT marriage_note_pkey PRIMARY KEY (id),
      CONSTRAINT marriage_note_entry_id_key UNIQUE (entry_id, written_in, ordinal),
      CONSTRAINT marriage_note_basis_whole CHECK (basis_document IS NOT NULL OR num_nonnulls(basis_number, basis_dated, basis_body) = 0),
      CONSTRAINT marriage_note_written_in_known CHECK (written_in IN ('LATER_ENTRIES', 'REMARKS')),
      CONSTRAINT marriage_note_ordinal_valid CHECK (ordinal > 0),
      CONSTRAINT marriage_note_kind_known CHECK (kind IN ('MARRIAGE_END', 'NAME', 'CITIZENSHIP', 'CORRECTION', 'ANNULMENT', 'DOCUMENT', 'OTHER')),
      CONSTRAINT marriage_note_entry_id_fkey FOREIGN KEY(entry_id) REFERENCES civil.marriage_entry (id),
      CONSTRAINT marriage_note_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id),
      CONSTRAINT marriage_note_spouse_id_fkey FOREIGN KEY(spouse_id) REFERENCES population.person (id),
      CONSTRAINT marriage_note_keeper_code_fkey FOREIGN KEY(keeper_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE INDEX marriage_note_entry_id_written_in_ordinal_id_idx ON civil.marriage_note (entry_id, written_in, ordinal, id)
    """,
    """
    CREATE INDEX marriage_note_written_in_ordinal_id_idx ON civil.marriage_note (written_in, ordinal, id)
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
