"""Parents, and personal status in the civil registers."""

from alembic import op

revision = "0010b"
down_revision = "0010"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE civil.birth_parent (
      id UUID NOT NULL,
      entry_id UUID NOT NULL,
      role TEXT COLLATE "C" NOT NULL,
      child_id UUID NOT NULL,
      parent_id UUID,
      given_name TEXT NOT NULL,
      surname TEXT NOT NULL,
      surname_before_marriage TEXT,
      jmbg TEXT COLLATE "C",
      born_on DATE,
      born_precision TEXT COLLATE "C",
      birth_place TEXT,
      birth_unit_code TEXT COLLATE "C",
      birth_country TEXT,
      citizenship TEXT,
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
      parent_trail_id UUID,
      parent_protection INTEGER,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT birth_parent_pkey PRIMARY KEY (id),
      CONSTRAINT birth_parent_entry_id_key UNIQUE (entry_id, role),
      CONSTRAINT birth_parent_role_known CHECK (role IN ('MOTHER', 'FATHER')),
      CONSTRAINT birth_parent_born_precision_known CHECK (born_precision IN ('DAY', 'MONTH', 'YEAR')),
      CONSTRAINT birth_parent_birth_country_valid CHECK (birth_country ~ '^[A-Z]{2}$'),
      CONSTRAINT birth_parent_entry_id_fkey FOREIGN KEY(entry_id) REFERENCES civil.birth_entry (id),
      CONSTRAINT birth_parent_child_id_fkey FOREIGN KEY(child_id) REFERENCES population.person (id),
      CONSTRAINT birth_parent_parent_id_fkey FOREIGN KEY(parent_id) REFERENCES population.person (id),
      CONSTRAINT birth_parent_birth_unit_code_fkey FOREIGN KEY(birth_unit_code) REFERENCES local_government.unit (code),
      CONSTRAINT birth_parent_keeper_code_fkey FOREIGN KEY(keeper_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE INDEX birth_parent_child_id_role_id_idx ON civil.birth_parent (child_id, role, id)
    """,
    """
    CREATE INDEX birth_parent_entry_id_role_id_idx ON civil.birth_parent (entry_id, role, id)
    """,
    """
    CREATE INDEX birth_parent_parent_id_role_id_idx ON civil.birth_parent (parent_id, role, id)
    """,
    """
    CREATE INDEX birth_parent_role_id_idx ON civil.birth_parent (role, id)
    """,
    """
    CREATE TABLE civil.birth_parent_address (
      birth_parent_id UUID NOT NULL,
      child_id UUID NOT NULL,
      parent_id UUID,
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
      parent_trail_id UUID,
      parent_protection INTEGER,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT birth_parent_address_pkey PRIMARY KEY (birth_parent_id),
      CONSTRAINT birth_parent_address_country_valid CHECK (country ~ '^[A-Z]{2}$'),
      CONSTRAINT birth_parent_address_birth_parent_id_fkey FOREIGN KEY(birth_parent_id) REFERENCES civil.birth_parent (id),
      CONSTRAINT birth_parent_address_child_id_fkey FOREIGN KEY(child_id) REFERENCES population.person (id),
      CONSTRAINT birth_parent_address_parent_id_fkey FOREIGN KEY(parent_id) REFERENCES population.person (id),
      CONSTRAINT birth_parent_address_unit_code_fkey FOREIGN KEY(unit_code) REFERENCES local_government.unit (code),
      CONSTRAINT birth_parent_address_keeper_code_fkey FOREIGN KEY(keeper_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE TABLE civil.closed_birth_entry (
      id UUID NOT NULL,
      person_id UUID NOT NULL,
      replaced_by_id UUID NOT NULL,
      closed_on DATE NOT NULL,
      decision_number TEXT NOT NULL,
      decision_on DATE NOT NULL,
      decision_body TEXT NOT NULL,
      entry_mark TEXT,
      area_id UUID,
      volume TEXT,
      page INTEGER,
      number INTEGER,
      year INTEGER,
      text TEXT NOT NULL,
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
      CONSTRAINT closed_birth_entry_pkey PRIMARY KEY (id),
      CONSTRAINT closed_birth_entry_entry_mark_key UNIQUE (entry_mark),
      CONSTRAINT closed_birth_entry_area_id_key UNIQUE (area_id, year, number),
      CONSTRAINT closed_birth_entry_identified CHECK (entry_mark IS NOT NULL OR number IS NOT NULL),
      CONSTRAINT closed_birth_entry_coordinates_whole CHECK (num_nonnulls(area_id, volume, page, number, year) IN (0, 5)),
      CONSTRAINT closed_birth_entry_replaced_by_id_key UNIQUE (replaced_by_id),
      CONSTRAINT closed_birth_entry_number_valid CHECK (number > 0),
      CONSTRAINT closed_birth_entry_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id),
      CONSTRAINT closed_birth_entry_replaced_by_id_fkey FOREIGN KEY(replaced_by_id) REFERENCES civil.birth_entry (id),
      CONSTRAINT closed_birth_entry_area_id_fkey FOREIGN KEY(area_id) REFERENCES civil.registration_area (id)
    )
    """,
    """
    CREATE INDEX closed_birth_entry_closed_on_id_idx ON civil.closed_birth_entry (closed_on, id)
    """,
    """
    CREATE TABLE civil.status_note (
      id UUID NOT NULL,
      entry_id UUID NOT NULL,
      person_id UUID NOT NULL,
      written_in TEXT COLLATE "C" NOT NULL,
      ordinal INTEGER NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      parent TEXT COLLATE "C",
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
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT status_note_pkey PRIMARY KEY (id),
      CONSTRAINT status_note_entry_id_key UNIQUE (entry_id, written_in, ordinal),
      CONSTRAINT status_note_basis_whole CHECK (basis_document IS NOT NULL OR num_nonnulls(basis_number, basis_dated, basis_body) = 0),
      CONSTRAINT status_note_parent_of_right CHECK (parent IS NULL OR kind IN ('PARENTAL_RIGHT_EXTENDED', 'PARENTAL_RIGHT_REMOVED', 'PARENTAL_RIGHT_RETURNED')),
      CONSTRAINT status_note_written_in_known CHECK (written_in IN ('LATER_ENTRIES', 'REMARKS')),
      CONSTRAINT status_note_ordinal_valid CHECK (ordinal > 0),
      CONSTRAINT status_note_kind_known CHECK (kind IN ('PATERNITY_RECOGNISED', 'PATERNITY_DETERMINED', 'PATERNITY_CONTESTED', 'MATERNITY_RECOGNISED', 'MATERNITY_DETERMINED', 'MATERNITY_CONTESTED', 'ADOPTION', 'ADOPTION_END', 'SEX_CHANGED', 'CAPACITY_RESTRICTED', 'CAPACITY_RETURNED', 'PARENTAL_RIGHT_EXTENDED', 'PARENTAL_RIGHT_REMOVED', 'PARENTAL_RIGHT_RETURNED')),
      CONSTRAINT status_note_parent_known CHECK (parent IN ('MOTHER', 'FATHER')),
      CONSTRAINT status_note_entry_id_fkey FOREIGN KEY(entry_id) REFERENCES civil.birth_entry (id),
      CONSTRAINT status_note_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id),
      CONSTRAINT status_note_keeper_code_fkey FOREIGN KEY(keeper_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE INDEX status_note_entry_id_written_in_ordinal_id_idx ON civil.status_note (entry_id, written_in, ordinal, id)
    """,
    """
    CREATE INDEX status_note_written_in_ordinal_id_idx ON civil.status_note (written_in, ordinal, id)
    """,
    """
    CREATE TABLE civil.legal_capacity (
      id UUID NOT NULL,
      person_id UUID NOT NULL,
      loses_vote BOOLEAN NOT NULL,
      lasts BOOLEAN GENERATED ALWAYS AS (until IS NULL) STORED NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      since DATE NOT NULL,
      until DATE,
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
      CONSTRAINT legal_capacity_pkey PRIMARY KEY (id),
      CONSTRAINT legal_capacity_period CHECK (since <= until),
      CONSTRAINT legal_capacity_kind_known CHECK (kind IN ('FULL', 'PARTIAL')),
      CONSTRAINT legal_capacity_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id)
    )
    """,
    """
    CREATE INDEX legal_capacity_person_id_id_idx ON civil.legal_capacity (person_id, id)
    """,
    """
    CREATE INDEX legal_capacity_person_id_since_id_idx ON civil.legal_capacity (person_id, since, id)
    """,
    """
    CREATE INDEX legal_capacity_since_id_idx ON civil.legal_capacity (since, id)
    """,
    """
    CREATE TABLE civil.affiliation (
      person_id UUID NOT NULL,
      nationality TEXT,
      mother_tongue TEXT,
      declared_on DATE NOT NULL,
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
      CONSTRAINT affiliation_pkey PRIMARY KEY (person_id),
      CONSTRAINT affiliation_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id)
    )
    """,
    """
    CREATE TABLE civil.guardianship (
      id UUID NOT NULL,
      ward_id UUID NOT NULL,
      guardian_id UUID,
      since DATE NOT NULL,
      until DATE,
      decision_number TEXT NOT NULL,
      decision_on DATE NOT NULL,
      decision_body TEXT NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      guardian_trail_id UUID,
      guardian_protection INTEGER,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT guardianship_pkey PRIMARY KEY (id),
      CONSTRAINT guardianship_period CHECK (since <= until),
      CONSTRAINT guardianship_ward_id_fkey FOREIGN KEY(ward_id) REFERENCES population.person (id),
      CONSTRAINT guardianship_guardian_id_fkey FOREIGN KEY(guardian_id) REFERENCES population.person (id)
    )
    """,
    """
    CREATE INDEX guardianship_guardian_id_since_id_idx ON civil.guardianship (guardian_id, since, id)
    """,
    """
    CREATE INDEX guardianship_since_id_idx ON civil.guardianship (since, id)
    """,
    """
    CREATE INDEX guardianship_ward_id_since_id_idx ON civil.guardianship (ward_id, since, id)
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
