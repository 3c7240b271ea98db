"""Deaths in the civil registers."""

from alembic import op

revision = "0010d"
down_revision = "0010c"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE civil.death_entry (
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
      given_name TEXT NOT NULL,
      surname TEXT NOT NULL,
      surname_before_marriage TEXT,
      sex TEXT COLLATE "C" NOT NULL,
      jmbg TEXT COLLATE "C",
      died_on DATE NOT NULL,
      died_precision TEXT COLLATE "C" NOT NULL,
      died_at TEXT,
      place TEXT NOT NULL,
      unit_code TEXT COLLATE "C",
      country TEXT NOT NULL,
      born_on DATE,
      born_precision TEXT COLLATE "C",
      birth_place TEXT,
      citizenship TEXT,
      marital_status TEXT COLLATE "C",
      spouse_name TEXT,
      mother_name TEXT,
      father_name TEXT,
      declared_court TEXT,
      declared_number TEXT,
      declared_final_on DATE,
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      spouse_trail_id UUID,
      spouse_protection INTEGER,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT death_entry_pkey PRIMARY KEY (id),
      CONSTRAINT death_entry_entry_mark_key UNIQUE (entry_mark),
      CONSTRAINT death_entry_area_id_key UNIQUE (area_id, year, number),
      CONSTRAINT death_entry_identified CHECK (entry_mark IS NOT NULL OR number IS NOT NULL),
      CONSTRAINT death_entry_coordinates_whole CHECK (num_nonnulls(area_id, volume, page, number, year) IN (0, 5)),
      CONSTRAINT death_entry_person_id_key UNIQUE (person_id),
      CONSTRAINT death_entry_declared_whole CHECK (num_nonnulls(declared_court, declared_number, declared_final_on) IN (0, 3)),
      CONSTRAINT death_entry_number_valid CHECK (number > 0),
      CONSTRAINT death_entry_sex_known CHECK (sex IN ('FEMALE', 'MALE')),
      CONSTRAINT death_entry_died_precision_known CHECK (died_precision IN ('DAY', 'MONTH', 'YEAR')),
      CONSTRAINT death_entry_died_at_valid CHECK (died_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
      CONSTRAINT death_entry_country_valid CHECK (country ~ '^[A-Z]{2}$'),
      CONSTRAINT death_entry_born_precision_known CHECK (born_precision IN ('DAY', 'MONTH', 'YEAR')),
      CONSTRAINT death_entry_marital_status_known CHECK (marital_status IN ('SINGLE', 'MARRIED', 'DIVORCED', 'WIDOWED', 'ANNULLED')),
      CONSTRAINT death_entry_area_id_fkey FOREIGN KEY(area_id) REFERENCES civil.registration_area (id),
      CONSTRAINT death_entry_keeper_code_fkey FOREIGN KEY(keeper_code) REFERENCES local_government.unit (code),
      CONSTRAINT death_entry_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id),
      CONSTRAINT death_entry_spouse_id_fkey FOREIGN KEY(spouse_id) REFERENCES population.person (id),
      CONSTRAINT death_entry_unit_code_fkey FOREIGN KEY(unit_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE INDEX death_entry_died_on_id_idx ON civil.death_entry (died_on, id)
    """,
    """
    CREATE INDEX death_entry_entered_on_id_idx ON civil.death_entry (entered_on, id)
    """,
    """
    CREATE INDEX death_entry_keeper_code_died_on_id_idx ON civil.death_entry (keeper_code, died_on, id)
    """,
    """
    CREATE INDEX death_entry_keeper_code_entered_on_id_idx ON civil.death_entry (keeper_code, entered_on, id)
    """,
    """
    CREATE INDEX death_entry_spouse_id_died_on_id_idx ON civil.death_entry (spouse_id, died_on, id)
    """,
    """
    CREATE INDEX death_entry_spouse_id_entered_on_id_idx ON civil.death_entry (spouse_id, entered_on, id)
    """,
    """
    CREATE TABLE civil.death_entry_address (
      entry_id UUID NOT NULL,
      person_id UUID NOT NULL,
      spouse_id UUID,
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
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT death_entry_address_pkey PRIMARY KEY (entry_id),
      CONSTRAINT death_entry_address_country_valid CHECK (country ~ '^[A-Z]{2}$'),
      CONSTRAINT death_entry_address_entry_id_fkey FOREIGN KEY(entry_id) REFERENCES civil.death_entry (id),
      CONSTRAINT death_entry_address_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id),
      CONSTRAINT death_entry_address_spouse_id_fkey FOREIGN KEY(spouse_id) REFERENCES population.person (id),
      CONSTRAINT death_entry_address_unit_code_fkey FOREIGN KEY(unit_code) REFERENCES local_government.unit (code),
      CONSTRAINT death_entry_address_keeper_code_fkey FOREIGN KEY(keeper_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE TABLE civil.death_report (
      entry_id UUID NOT NULL,
      person_id UUID NOT NULL,
      spouse_id UUID,
      reporter_id UUID,
      reporter_kind TEXT COLLATE "C" NOT NULL,
      reporter_name TEXT NOT NULL,
      reported_on DATE NOT NULL,
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
      reporter_trail_id UUID,
      reporter_protection INTEGER,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT death_report_pkey PRIMARY KEY (entry_id),
      CONSTRAINT death_report_reporter_kind_known CHECK (reporter_kind IN ('PERSON', 'INSTITUTION')),
      CONSTRAINT death_report_entry_id_fkey FOREIGN KEY(entry_id) REFERENCES civil.death_entry (id),
      CONSTRAINT death_report_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id),
      CONSTRAINT death_report_spouse_id_fkey FOREIGN KEY(spouse_id) REFERENCES population.person (id),
      CONSTRAINT death_report_reporter_id_fkey FOREIGN KEY(reporter_id) REFERENCES population.person (id),
      CONSTRAINT death_report_keeper_code_fkey FOREIGN KEY(keeper_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE TABLE civil.death_note (
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
      CONSTRAINT death_note_pkey PRIMARY KEY (id),
      CONSTRAINT death_note_entry_id_key UNIQUE (entry_id, written_in, ordinal),
      CONSTRAINT death_note_basis_whole CHECK (basis_document IS NOT NULL OR num_nonnulls(basis_number, basis_dated, basis_body) = 0),
      CONSTRAINT death_note_written_in_known CHECK (written_in IN ('LATER_ENTRIES', 'REMARKS')),
      CONSTRAINT death_note_ordinal_valid CHECK (ordinal > 0),
      CONSTRAINT death_note_kind_known CHECK (kind IN ('IDENTITY', 'DECLARATION_ENDED', 'CORRECTION', 'ANNULMENT', 'DOCUMENT', 'OTHER')),
      CONSTRAINT death_note_entry_id_fkey FOREIGN KEY(entry_id) REFERENCES civil.death_entry (id),
      CONSTRAINT death_note_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id),
      CONSTRAINT death_note_spouse_id_fkey FOREIGN KEY(spouse_id) REFERENCES population.person (id),
      CONSTRAINT death_note_keeper_code_fkey FOREIGN KEY(keeper_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE INDEX death_note_entry_id_written_in_ordinal_id_idx ON civil.death_note (entry_id, written_in, ordinal, id)
    """,
    """
    CREATE INDEX death_note_written_in_ordinal_id_idx ON civil.death_note (written_in, ordinal, id)
    """,
    """
    CREATE TABLE civil.death_fact (
      person_id UUID NOT NULL,
      died_on DATE NOT NULL,
      died_precision TEXT COLLATE "C" NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT death_fact_pkey PRIMARY KEY (person_id),
      CONSTRAINT death_fact_died_precision_known CHECK (died_precision IN ('DAY', 'MONTH', 'YEAR')),
      CONSTRAINT death_fact_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id)
    )
    """,
    """
    CREATE INDEX death_fact_died_on_person_id_idx ON civil.death_fact (died_on, person_id)
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
