"""Citizenship: periods, decisions and books of citizens."""

from alembic import op

revision = "0012"
down_revision = "0011d"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE citizenship.citizenship (
      id UUID NOT NULL,
      person_id UUID NOT NULL,
      since DATE NOT NULL,
      until DATE,
      ground TEXT COLLATE "C" NOT NULL,
      ended_by TEXT COLLATE "C",
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
      CONSTRAINT citizenship_pkey PRIMARY KEY (id),
      CONSTRAINT citizenship_period CHECK (since <= until),
      CONSTRAINT citizenship_ended CHECK ((until IS NULL) = (ended_by IS NULL)),
      CONSTRAINT citizenship_ground_known CHECK (ground IN ('DESCENT', 'BIRTH_ON_TERRITORY', 'ADMISSION', 'INTERNATIONAL_TREATY', 'DETERMINATION', 'DEEMED')),
      CONSTRAINT citizenship_ended_by_known CHECK (ended_by IN ('RELEASE', 'RENUNCIATION', 'INTERNATIONAL_TREATY', 'ANNULMENT'))
    )
    """,
    """
    CREATE INDEX citizenship_birth_keeper_since_id_idx ON citizenship.citizenship (birth_keeper, since, id)
    """,
    """
    CREATE UNIQUE INDEX citizenship_one_open_idx ON citizenship.citizenship (person_id) WHERE until IS NULL
    """,
    """
    CREATE INDEX citizenship_person_id_since_id_idx ON citizenship.citizenship (person_id, since, id)
    """,
    """
    CREATE INDEX citizenship_roll_unit_since_id_idx ON citizenship.citizenship (roll_unit, since, id)
    """,
    """
    CREATE INDEX citizenship_since_id_idx ON citizenship.citizenship (since, id)
    """,
    """
    CREATE TABLE citizenship.foreign_citizenship (
      id UUID NOT NULL,
      person_id UUID NOT NULL,
      country TEXT NOT NULL,
      since DATE,
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
      CONSTRAINT foreign_citizenship_pkey PRIMARY KEY (id),
      CONSTRAINT foreign_citizenship_period CHECK (since <= until),
      CONSTRAINT foreign_citizenship_country_valid CHECK (country ~ '^[A-Z]{2}$')
    )
    """,
    """
    CREATE INDEX foreign_citizenship_country_id_idx ON citizenship.foreign_citizenship (country, id)
    """,
    """
    CREATE INDEX foreign_citizenship_person_id_country_id_idx ON citizenship.foreign_citizenship (person_id, country, id)
    """,
    """
    CREATE TABLE citizenship.citizens_book (
      id UUID NOT NULL,
      keeper_code TEXT COLLATE "C" NOT NULL,
      area TEXT NOT NULL,
      area_latin TEXT GENERATED ALWAYS AS (hub.latin(area)) STORED NOT NULL,
      volume TEXT NOT NULL,
      year_from INTEGER NOT NULL,
      year_to INTEGER,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT citizens_book_pkey PRIMARY KEY (id),
      CONSTRAINT citizens_book_keeper_code_key UNIQUE (keeper_code, area, volume),
      CONSTRAINT citizens_book_years CHECK (year_from <= year_to)
    )
    """,
    """
    CREATE INDEX citizens_book_keeper_code_year_from_id_idx ON citizenship.citizens_book (keeper_code, year_from, id)
    """,
    """
    CREATE INDEX citizens_book_year_from_id_idx ON citizenship.citizens_book (year_from, id)
    """,
    """
    CREATE TABLE citizenship.citizenship_decision (
      id UUID NOT NULL,
      person_id UUID,
      kind TEXT COLLATE "C" NOT NULL,
      ordinal INTEGER NOT NULL,
      request_number TEXT,
      requested_on DATE,
      number TEXT NOT NULL,
      decided_on DATE NOT NULL,
      effective_on DATE,
      legal_basis TEXT NOT NULL,
      surname TEXT NOT NULL,
      surname_latin TEXT GENERATED ALWAYS AS (hub.latin(surname)) STORED NOT NULL,
      one_parent TEXT,
      one_parent_latin TEXT GENERATED ALWAYS AS (hub.latin(one_parent)) STORED,
      given_name TEXT NOT NULL,
      given_name_latin TEXT GENERATED ALWAYS AS (hub.latin(given_name)) STORED NOT NULL,
      born_on DATE NOT NULL,
      born_precision TEXT COLLATE "C" NOT NULL,
      birth_place TEXT NOT NULL,
      birth_country TEXT NOT NULL,
      residence TEXT,
      foreign_citizenship TEXT,
      delivered_to TEXT,
      remarks TEXT,
      body TEXT NOT NULL,
      final_on DATE,
      delivered_on DATE,
      delivered_unit_code TEXT COLLATE "C",
      remedy TEXT COLLATE "C",
      remedy_days INTEGER,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      trail_id UUID,
      protection INTEGER,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT citizenship_decision_pkey PRIMARY KEY (id),
      CONSTRAINT citizenship_decision_number_key UNIQUE (number, body, decided_on),
      CONSTRAINT citizenship_decision_requested CHECK (requested_on <= decided_on),
      CONSTRAINT citizenship_decision_final CHECK (decided_on <= final_on),
      CONSTRAINT citizenship_decision_delivered CHECK (decided_on <= delivered_on),
      CONSTRAINT citizenship_decision_remedy CHECK (remedy_days IS NULL OR (remedy_days > 0 AND remedy IS DISTINCT FROM 'NONE')),
      CONSTRAINT citizenship_decision_kind_known CHECK (kind IN ('ADMISSION', 'TREATY_ACQUISITION', 'RELEASE', 'RENUNCIATION', 'TREATY_TERMINATION')),
      CONSTRAINT citizenship_decision_ordinal_valid CHECK (ordinal > 0),
      CONSTRAINT citizenship_decision_born_precision_known CHECK (born_precision IN ('DAY', 'MONTH', 'YEAR')),
      CONSTRAINT citizenship_decision_birth_country_valid CHECK (birth_country ~ '^[A-Z]{2}$'),
      CONSTRAINT citizenship_decision_remedy_known CHECK (remedy IN ('ADMINISTRATIVE_DISPUTE', 'APPEAL', 'NONE'))
    )
    """,
    """
    CREATE INDEX citizenship_decision_decided_on_id_idx ON citizenship.citizenship_decision (decided_on, id)
    """,
    """
    CREATE INDEX citizenship_decision_delivered_unit_code_decided_on_id_idx ON citizenship.citizenship_decision (delivered_unit_code, decided_on, id)
    """,
    """
    CREATE INDEX citizenship_decision_delivered_unit_code_kind_ordinal_id_idx ON citizenship.citizenship_decision (delivered_unit_code, kind, ordinal, id)
    """,
    """
    CREATE INDEX citizenship_decision_kind_ordinal_id_idx ON citizenship.citizenship_decision (kind, ordinal, id)
    """,
    """
    CREATE INDEX citizenship_decision_person_id_decided_on_id_idx ON citizenship.citizenship_decision (person_id, decided_on, id)
    """,
    """
    CREATE INDEX citizenship_decision_person_id_kind_ordinal_id_idx ON citizenship.citizenship_decision (person_id, kind, ordinal, id)
    """,
    """
    CREATE TABLE citizenship.determination (
      id UUID NOT NULL,
      person_id UUID NOT NULL,
      number TEXT NOT NULL,
      decided_on DATE NOT NULL,
      body TEXT NOT NULL,
      final_on DATE,
      delivered_on DATE,
      delivered_unit_code TEXT COLLATE "C",
      remedy TEXT COLLATE "C",
      remedy_days INTEGER,
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
      CONSTRAINT determination_pkey PRIMARY KEY (id),
      CONSTRAINT determination_number_key UNIQUE (number, body, decided_on),
      CONSTRAINT determination_final CHECK (decided_on <= final_on),
      CONSTRAINT determination_delivered CHECK (decided_on <= delivered_on),
      CONSTRAINT determination_remedy CHECK (remedy_days IS NULL OR (remedy_days > 0 AND remedy IS DISTINCT FROM 'NONE')),
      CONSTRAINT determination_remedy_known CHECK (remedy IN ('ADMINISTRATIVE_DISPUTE', 'APPEAL', 'NONE'))
    )
    """,
    """
    CREATE INDEX determination_decided_on_id_idx ON citizenship.determination (decided_on, id)
    """,
    """
    CREATE INDEX determination_delivered_unit_code_decided_on_id_idx ON citizenship.determination (delivered_unit_code, decided_on, id)
    """,
    """
    CREATE INDEX determination_person_id_decided_on_id_idx ON citizenship.determination (person_id, decided_on, id)
    """,
    """
    CREATE TABLE citizenship.deemed_act (
      id UUID NOT NULL,
      person_id UUID NOT NULL,
      number TEXT NOT NULL,
      issued_on DATE NOT NULL,
      body TEXT NOT NULL,
      final_on DATE,
      delivered_on DATE,
      delivered_unit_code TEXT COLLATE "C",
      remedy TEXT COLLATE "C",
      remedy_days INTEGER,
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
      CONSTRAINT deemed_act_pkey PRIMARY KEY (id),
      CONSTRAINT deemed_act_number_key UNIQUE (number, body, issued_on),
      CONSTRAINT deemed_act_final CHECK (issued_on <= final_on),
      CONSTRAINT deemed_act_delivered CHECK (issued_on <= delivered_on),
      CONSTRAINT deemed_act_remedy CHECK (remedy_days IS NULL OR (remedy_days > 0 AND remedy IS DISTINCT FROM 'NONE')),
      CONSTRAINT deemed_act_remedy_known CHECK (remedy IN ('ADMINISTRATIVE_DISPUTE', 'APPEAL', 'NONE'))
    )
    """,
    """
    CREATE INDEX deemed_act_delivered_unit_code_issued_on_id_idx ON citizenship.deemed_act (delivered_unit_code, issued_on, id)
    """,
    """
    CREATE INDEX deemed_act_issued_on_id_idx ON citizenship.deemed_act (issued_on, id)
    """,
    """
    CREATE INDEX deemed_act_person_id_issued_on_id_idx ON citizenship.deemed_act (person_id, issued_on, id)
    """,
    """
    CREATE TABLE citizenship.citizens_book_entry (
      id UUID NOT NULL,
      book_id UUID NOT NULL,
      person_id UUID NOT NULL,
      page TEXT,
      number INTEGER NOT NULL,
      year INTEGER NOT NULL,
      entered_on DATE,
      text TEXT NOT NULL,
      grounds TEXT,
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
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT citizens_book_entry_pkey PRIMARY KEY (id),
      CONSTRAINT citizens_book_entry_book_id_key UNIQUE (book_id, year, number),
      CONSTRAINT citizens_book_entry_book_id_fkey FOREIGN KEY(book_id) REFERENCES citizenship.citizens_book (id)
    )
    """,
    """
    CREATE INDEX citizens_book_entry_book_id_year_number_id_idx ON citizenship.citizens_book_entry (book_id, year, number, id)
    """,
    """
    CREATE INDEX citizens_book_entry_person_id_year_number_id_idx ON citizenship.citizens_book_entry (person_id, year, number, id)
    """,
    """
    CREATE INDEX citizens_book_entry_year_number_id_idx ON citizenship.citizens_book_entry (year, number, id)
    """,
    """
    CREATE TABLE citizenship.annulment (
      id UUID NOT NULL,
      person_id UUID,
      number TEXT NOT NULL,
      decided_on DATE NOT NULL,
      body TEXT NOT NULL,
      annuls TEXT COLLATE "C" NOT NULL,
      annulled_body TEXT,
      annulled_number TEXT,
      annulled_on DATE,
      decision_id UUID,
      final_on DATE,
      delivered_on DATE,
      delivered_unit_code TEXT COLLATE "C",
      remedy TEXT COLLATE "C",
      remedy_days INTEGER,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      trail_id UUID,
      protection INTEGER,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT annulment_pkey PRIMARY KEY (id),
      CONSTRAINT annulment_number_key UNIQUE (number, body, decided_on),
      CONSTRAINT annulment_final CHECK (decided_on <= final_on),
      CONSTRAINT annulment_delivered CHECK (decided_on <= delivered_on),
      CONSTRAINT annulment_remedy CHECK (remedy_days IS NULL OR (remedy_days > 0 AND remedy IS DISTINCT FROM 'NONE')),
      CONSTRAINT annulment_what CHECK (num_nonnulls(annulled_body, annulled_number, annulled_on) = CASE WHEN annuls = 'ENTRY' THEN 0 ELSE 3 END),
      CONSTRAINT annulment_entry CHECK (annuls <> 'ENTRY' OR decision_id IS NULL),
      CONSTRAINT annulment_earlier CHECK (annulled_on <= decided_on),
      CONSTRAINT annulment_annuls_known CHECK (annuls IN ('RELEASE', 'ACQUISITION', 'TERMINATION', 'ENTRY')),
      CONSTRAINT annulment_remedy_known CHECK (remedy IN ('ADMINISTRATIVE_DISPUTE', 'APPEAL', 'NONE')),
      CONSTRAINT annulment_decision_id_fkey FOREIGN KEY(decision_id) REFERENCES citizenship.citizenship_decision (id)
    )
    """,
    """
    CREATE INDEX annulment_decided_on_id_idx ON citizenship.annulment (decided_on, id)
    """,
    """
    CREATE INDEX annulment_decision_id_decided_on_id_idx ON citizenship.annulment (decision_id, decided_on, id)
    """,
    """
    CREATE INDEX annulment_delivered_unit_code_decided_on_id_idx ON citizenship.annulment (delivered_unit_code, decided_on, id)
    """,
    """
    CREATE INDEX annulment_person_id_decided_on_id_idx ON citizenship.annulment (person_id, decided_on, id)
    """,
    """
    ALTER TABLE citizenship.citizenship ADD CONSTRAINT citizenship_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id)
    """,
    """
    ALTER TABLE citizenship.foreign_citizenship ADD CONSTRAINT foreign_citizenship_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id)
    """,
    """
    ALTER TABLE citizenship.citizens_book ADD CONSTRAINT citizens_book_keeper_code_fkey FOREIGN KEY(keeper_code) REFERENCES local_government.unit (code)
    """,
    """
    ALTER TABLE citizenship.citizenship_decision ADD CONSTRAINT citizenship_decision_delivered_unit_code_fkey FOREIGN KEY(delivered_unit_code) REFERENCES local_government.unit (code)
    """,
    """
    ALTER TABLE citizenship.citizenship_decision ADD CONSTRAINT citizenship_decision_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id)
    """,
    """
    ALTER TABLE citizenship.determination ADD CONSTRAINT determination_delivered_unit_code_fkey FOREIGN KEY(delivered_unit_code) REFERENCES local_government.unit (code)
    """,
    """
    ALTER TABLE citizenship.determination ADD CONSTRAINT determination_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id)
    """,
    """
    ALTER TABLE citizenship.deemed_act ADD CONSTRAINT deemed_act_delivered_unit_code_fkey FOREIGN KEY(delivered_unit_code) REFERENCES local_government.unit (code)
    """,
    """
    ALTER TABLE citizenship.deemed_act ADD CONSTRAINT deemed_act_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id)
    """,
    """
    ALTER TABLE citizenship.citizens_book_entry ADD CONSTRAINT citizens_book_entry_keeper_code_fkey FOREIGN KEY(keeper_code) REFERENCES local_government.unit (code)
    """,
    """
    ALTER TABLE citizenship.citizens_book_entry ADD CONSTRAINT citizens_book_entry_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id)
    """,
    """
    ALTER TABLE citizenship.annulment ADD CONSTRAINT annulment_delivered_unit_code_fkey FOREIGN KEY(delivered_unit_code) REFERENCES local_government.unit (code)
    """,
    """
    ALTER TABLE citizenship.annulment ADD CONSTRAINT annulment_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id)
    """,
    """
    ALTER TABLE civil.birth_note ADD CONSTRAINT birth_note_decision_id_fkey FOREIGN KEY(decision_id) REFERENCES citizenship.citizenship_decision (id)
    """,
    """
    ALTER TABLE civil.birth_note ADD CONSTRAINT birth_note_determination_id_fkey FOREIGN KEY(determination_id) REFERENCES citizenship.determination (id)
    """,
    """
    ALTER TABLE civil.birth_note ADD CONSTRAINT birth_note_deemed_act_id_fkey FOREIGN KEY(deemed_act_id) REFERENCES citizenship.deemed_act (id)
    """,
    """
    ALTER TABLE civil.birth_note ADD CONSTRAINT birth_note_annulment_id_fkey FOREIGN KEY(annulment_id) REFERENCES citizenship.annulment (id)
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
