"""Areas, books and births in the civil registers."""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE civil.registration_area (
      id UUID NOT NULL,
      name TEXT NOT NULL,
      name_latin TEXT GENERATED ALWAYS AS (hub.latin(name)) STORED NOT NULL,
      unit_code TEXT COLLATE "C" NOT NULL,
      keeper_code TEXT COLLATE "C" NOT NULL,
      seat TEXT NOT NULL,
      valid_from DATE NOT NULL,
      valid_to DATE,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      name_sort TEXT COLLATE "C" GENERATED ALWAYS AS (hub.sort_cyrillic(name)) STORED NOT NULL,
      name_latin_sort TEXT COLLATE "C" GENERATED ALWAYS AS (hub.sort_latin(name)) STORED NOT NULL,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT registration_area_pkey PRIMARY KEY (id),
      CONSTRAINT registration_area_period CHECK (valid_from <= valid_to),
      CONSTRAINT registration_area_unit_code_fkey FOREIGN KEY(unit_code) REFERENCES local_government.unit (code),
      CONSTRAINT registration_area_keeper_code_fkey FOREIGN KEY(keeper_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE INDEX registration_area_keeper_code_name_latin_sort_id_idx ON civil.registration_area (keeper_code, name_latin_sort, id)
    """,
    """
    CREATE INDEX registration_area_keeper_code_name_sort_id_idx ON civil.registration_area (keeper_code, name_sort, id)
    """,
    """
    CREATE INDEX registration_area_name_latin_sort_id_idx ON civil.registration_area (name_latin_sort, id)
    """,
    """
    CREATE INDEX registration_area_name_sort_id_idx ON civil.registration_area (name_sort, id)
    """,
    """
    CREATE INDEX registration_area_unit_code_name_latin_sort_id_idx ON civil.registration_area (unit_code, name_latin_sort, id)
    """,
    """
    CREATE INDEX registration_area_unit_code_name_sort_id_idx ON civil.registration_area (unit_code, name_sort, id)
    """,
    """
    CREATE TABLE civil.book (
      id UUID NOT NULL,
      area_id UUID NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      volume TEXT NOT NULL,
      first_year INTEGER NOT NULL,
      last_year INTEGER,
      first_number INTEGER,
      last_number INTEGER,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT book_pkey PRIMARY KEY (id),
      CONSTRAINT book_area_id_key UNIQUE (area_id, kind, volume),
      CONSTRAINT book_years CHECK (first_year <= last_year),
      CONSTRAINT book_numbers CHECK (first_number <= last_number),
      CONSTRAINT book_kind_known CHECK (kind IN ('BIRTHS', 'MARRIAGES', 'DEATHS')),
      CONSTRAINT book_first_number_valid CHECK (first_number > 0),
      CONSTRAINT book_area_id_fkey FOREIGN KEY(area_id) REFERENCES civil.registration_area (id)
    )
    """,
    """
    CREATE INDEX book_area_id_kind_first_year_volume_id_idx ON civil.book (area_id, kind, first_year, volume, id)
    """,
    """
    CREATE INDEX book_kind_first_year_volume_id_idx ON civil.book (kind, first_year, volume, id)
    """,
    """
    CREATE TABLE civil.birth_entry (
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
      kind TEXT COLLATE "C" NOT NULL,
      given_name TEXT NOT NULL,
      surname TEXT NOT NULL,
      sex TEXT COLLATE "C" NOT NULL,
      born_on DATE NOT NULL,
      born_precision TEXT COLLATE "C" NOT NULL,
      born_at TEXT,
      birth_place TEXT NOT NULL,
      birth_unit_code TEXT COLLATE "C",
      birth_country TEXT NOT NULL,
      jmbg TEXT COLLATE "C",
      citizenship TEXT,
      late_decision_number TEXT,
      late_decision_on DATE,
      minority_given_name TEXT,
      minority_surname TEXT,
      minority_language TEXT,
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT birth_entry_pkey PRIMARY KEY (id),
      CONSTRAINT birth_entry_entry_mark_key UNIQUE (entry_mark),
      CONSTRAINT birth_entry_area_id_key UNIQUE (area_id, year, number),
      CONSTRAINT birth_entry_identified CHECK (entry_mark IS NOT NULL OR number IS NOT NULL),
      CONSTRAINT birth_entry_coordinates_whole CHECK (num_nonnulls(area_id, volume, page, number, year) IN (0, 5)),
      CONSTRAINT birth_entry_minority_name_whole CHECK (num_nonnulls(minority_given_name, minority_surname, minority_language) IN (0, 3)),
      CONSTRAINT birth_entry_late_decision CHECK ((late_decision_number IS NULL) = (late_decision_on IS NULL) AND (kind <> 'LATE' OR late_decision_number IS NOT NULL)),
      CONSTRAINT birth_entry_number_valid CHECK (number > 0),
      CONSTRAINT birth_entry_kind_known CHECK (kind IN ('REGULAR', 'LATE', 'FOUND', 'ABROAD', 'ADOPTION')),
      CONSTRAINT birth_entry_sex_known CHECK (sex IN ('FEMALE', 'MALE')),
      CONSTRAINT birth_entry_born_precision_known CHECK (born_precision IN ('DAY', 'MONTH', 'YEAR')),
      CONSTRAINT birth_entry_born_at_valid CHECK (born_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
      CONSTRAINT birth_entry_birth_country_valid CHECK (birth_country ~ '^[A-Z]{2}$'),
      CONSTRAINT birth_entry_area_id_fkey FOREIGN KEY(area_id) REFERENCES civil.registration_area (id),
      CONSTRAINT birth_entry_keeper_code_fkey FOREIGN KEY(keeper_code) REFERENCES local_government.unit (code),
      CONSTRAINT birth_entry_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id),
      CONSTRAINT birth_entry_birth_unit_code_fkey FOREIGN KEY(birth_unit_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE INDEX birth_entry_born_on_id_idx ON civil.birth_entry (born_on, id)
    """,
    """
    CREATE INDEX birth_entry_entered_on_id_idx ON civil.birth_entry (entered_on, id)
    """,
    """
    CREATE INDEX birth_entry_keeper_code_born_on_id_idx ON civil.birth_entry (keeper_code, born_on, id)
    """,
    """
    CREATE INDEX birth_entry_keeper_code_entered_on_id_idx ON civil.birth_entry (keeper_code, entered_on, id)
    """,
    """
    CREATE INDEX birth_entry_person_id_born_on_id_idx ON civil.birth_entry (person_id, born_on, id)
    """,
    """
    CREATE INDEX birth_entry_person_id_entered_on_id_idx ON civil.birth_entry (person_id, entered_on, id)
    """,
    """
    CREATE TABLE civil.birth_report (
      entry_id UUID NOT NULL,
      child_id UUID NOT NULL,
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
      reporter_trail_id UUID,
      reporter_protection INTEGER,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT birth_report_pkey PRIMARY KEY (entry_id),
      CONSTRAINT birth_report_reporter_kind_known CHECK (reporter_kind IN ('PERSON', 'INSTITUTION')),
      CONSTRAINT birth_report_entry_id_fkey FOREIGN KEY(entry_id) REFERENCES civil.birth_entry (id),
      CONSTRAINT birth_report_child_id_fkey FOREIGN KEY(child_id) REFERENCES population.person (id),
      CONSTRAINT birth_report_reporter_id_fkey FOREIGN KEY(reporter_id) REFERENCES population.person (id),
      CONSTRAINT birth_report_keeper_code_fkey FOREIGN KEY(keeper_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE TABLE civil.birth_report_address (
      entry_id UUID NOT NULL,
      child_id UUID NOT NULL,
      reporter_id UUID,
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
      reporter_trail_id UUID,
      reporter_protection INTEGER,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT birth_report_address_pkey PRIMARY KEY (entry_id),
      CONSTRAINT birth_report_address_country_valid CHECK (country ~ '^[A-Z]{2}$'),
      CONSTRAINT birth_report_address_entry_id_fkey FOREIGN KEY(entry_id) REFERENCES civil.birth_report (entry_id),
      CONSTRAINT birth_report_address_child_id_fkey FOREIGN KEY(child_id) REFERENCES population.person (id),
      CONSTRAINT birth_report_address_reporter_id_fkey FOREIGN KEY(reporter_id) REFERENCES population.person (id),
      CONSTRAINT birth_report_address_unit_code_fkey FOREIGN KEY(unit_code) REFERENCES local_government.unit (code),
      CONSTRAINT birth_report_address_keeper_code_fkey FOREIGN KEY(keeper_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE TABLE civil.birth_note (
      id UUID NOT NULL,
      entry_id UUID NOT NULL,
      person_id UUID NOT NULL,
      written_in TEXT COLLATE "C" NOT NULL,
      ordinal INTEGER NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      entered_on DATE NOT NULL,
      text TEXT NOT NULL,
      decision_id UUID,
      determination_id UUID,
      deemed_act_id UUID,
      annulment_id UUID,
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
      CONSTRAINT birth_note_pkey PRIMARY KEY (id),
      CONSTRAINT birth_note_entry_id_key UNIQUE (entry_id, written_in, ordinal),
      CONSTRAINT birth_note_basis_whole CHECK (basis_document IS NOT NULL OR num_nonnulls(basis_number, basis_dated, basis_body) = 0),
      CONSTRAINT birth_note_decision_id_key UNIQUE (decision_id),
      CONSTRAINT birth_note_determination_id_key UNIQUE (determination_id),
      CONSTRAINT birth_note_deemed_act_id_key UNIQUE (deemed_act_id),
      CONSTRAINT birth_note_annulment_id_key UNIQUE (annulment_id),
      CONSTRAINT birth_note_act CHECK (CASE kind
        WHEN 'CITIZENSHIP' THEN num_nonnulls(decision_id, determination_id, deemed_act_id) <= 1 AND annulment_id IS NULL
        WHEN 'CITIZENSHIP_END' THEN num_nonnulls(decision_id, annulment_id) <= 1 AND num_nonnulls(determination_id, deemed_act_id) = 0
        ELSE num_nonnulls(decision_id, determination_id, deemed_act_id, annulment_id) = 0 END),
      CONSTRAINT birth_note_written_in_known CHECK (written_in IN ('LATER_ENTRIES', 'REMARKS')),
      CONSTRAINT birth_note_ordinal_valid CHECK (ordinal > 0),
      CONSTRAINT birth_note_kind_known CHECK (kind IN ('NAME', 'MARRIAGE', 'MARRIAGE_END', 'CITIZENSHIP', 'CITIZENSHIP_END', 'DEATH', 'DECLARED_DEAD', 'JMBG', 'CORRECTION', 'ANNULMENT', 'DOCUMENT', 'OTHER')),
      CONSTRAINT birth_note_entry_id_fkey FOREIGN KEY(entry_id) REFERENCES civil.birth_entry (id),
      CONSTRAINT birth_note_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id),
      CONSTRAINT birth_note_keeper_code_fkey FOREIGN KEY(keeper_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE INDEX birth_note_entry_id_written_in_ordinal_id_idx ON civil.birth_note (entry_id, written_in, ordinal, id)
    """,
    """
    CREATE INDEX birth_note_written_in_ordinal_id_idx ON civil.birth_note (written_in, ordinal, id)
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
