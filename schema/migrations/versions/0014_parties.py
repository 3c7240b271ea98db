"""The register of political parties."""

from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE parties.party (
      number INTEGER NOT NULL,
      register_number INTEGER GENERATED ALWAYS AS (CASE WHEN number < 900001 THEN number END) STORED,
      name TEXT NOT NULL,
      name_latin TEXT GENERATED ALWAYS AS (hub.latin(name)) STORED NOT NULL,
      abbreviation TEXT,
      abbreviation_latin TEXT GENERATED ALWAYS AS (hub.latin(abbreviation)) STORED,
      name_minority TEXT,
      seat_settlement TEXT,
      seat_settlement_latin TEXT GENERATED ALWAYS AS (hub.latin(seat_settlement)) STORED,
      seat_unit_code TEXT COLLATE "C",
      address TEXT,
      founded_on DATE,
      founded_precision TEXT COLLATE "C",
      entered_on DATE,
      entered_precision TEXT COLLATE "C",
      is_minority BOOLEAN,
      minority TEXT,
      founders_count INTEGER,
      status TEXT COLLATE "C",
      programme_on DATE,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      name_sort TEXT COLLATE "C" GENERATED ALWAYS AS (hub.sort_cyrillic(name)) STORED NOT NULL,
      name_latin_sort TEXT COLLATE "C" GENERATED ALWAYS AS (hub.sort_latin(name)) STORED NOT NULL,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT party_pkey PRIMARY KEY (number),
      CONSTRAINT party_of_minority CHECK (minority IS NULL OR is_minority IS TRUE),
      CONSTRAINT party_founded_whole CHECK ((founded_on IS NULL) = (founded_precision IS NULL)),
      CONSTRAINT party_entered_whole CHECK ((entered_on IS NULL) = (entered_precision IS NULL)),
      CONSTRAINT party_number_valid CHECK (number > 0),
      CONSTRAINT party_founded_precision_known CHECK (founded_precision IN ('DAY', 'MONTH', 'YEAR')),
      CONSTRAINT party_entered_precision_known CHECK (entered_precision IN ('DAY', 'MONTH', 'YEAR')),
      CONSTRAINT party_minority_valid CHECK (minority ~ '^[A-Z]+$'),
      CONSTRAINT party_founders_count_valid CHECK (founders_count > 0),
      CONSTRAINT party_status_known CHECK (status IN ('ENTERED', 'DELETED'))
    )
    """,
    """
    CREATE INDEX party_name_latin_sort_number_idx ON parties.party (name_latin_sort, number)
    """,
    """
    CREATE INDEX party_name_sort_number_idx ON parties.party (name_sort, number)
    """,
    """
    CREATE INDEX party_seat_unit_code_name_latin_sort_number_idx ON parties.party (seat_unit_code, name_latin_sort, number)
    """,
    """
    CREATE INDEX party_seat_unit_code_name_sort_number_idx ON parties.party (seat_unit_code, name_sort, number)
    """,
    """
    CREATE INDEX party_seat_unit_code_number_idx ON parties.party (seat_unit_code, number)
    """,
    """
    CREATE TABLE parties.party_name (
      id UUID NOT NULL,
      party_number INTEGER NOT NULL,
      name TEXT NOT NULL,
      name_latin TEXT GENERATED ALWAYS AS (hub.latin(name)) STORED NOT NULL,
      abbreviation TEXT,
      valid_from DATE NOT NULL,
      valid_to DATE,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT party_name_pkey PRIMARY KEY (id),
      CONSTRAINT party_name_period CHECK (valid_from <= valid_to),
      CONSTRAINT party_name_party_number_fkey FOREIGN KEY(party_number) REFERENCES parties.party (number)
    )
    """,
    """
    CREATE UNIQUE INDEX party_name_one_current_idx ON parties.party_name (party_number) WHERE valid_to IS NULL
    """,
    """
    CREATE INDEX party_name_party_number_valid_from_id_idx ON parties.party_name (party_number, valid_from, id)
    """,
    """
    CREATE INDEX party_name_valid_from_id_idx ON parties.party_name (valid_from, id)
    """,
    """
    CREATE TABLE parties.party_statute (
      id UUID NOT NULL,
      party_number INTEGER NOT NULL,
      adopted_on DATE NOT NULL,
      published_in TEXT,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT party_statute_pkey PRIMARY KEY (id),
      CONSTRAINT party_statute_party_number_fkey FOREIGN KEY(party_number) REFERENCES parties.party (number)
    )
    """,
    """
    CREATE INDEX party_statute_adopted_on_id_idx ON parties.party_statute (adopted_on, id)
    """,
    """
    CREATE INDEX party_statute_party_number_adopted_on_id_idx ON parties.party_statute (party_number, adopted_on, id)
    """,
    """
    CREATE TABLE parties.party_entry (
      id UUID NOT NULL,
      party_number INTEGER NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      decision_number TEXT NOT NULL,
      decided_on DATE NOT NULL,
      final_on DATE,
      published_in TEXT,
      changed TEXT,
      deletion_ground TEXT COLLATE "C",
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT party_entry_pkey PRIMARY KEY (id),
      CONSTRAINT party_entry_decision_number_key UNIQUE (decision_number, decided_on),
      CONSTRAINT party_entry_final CHECK (decided_on <= final_on),
      CONSTRAINT party_entry_deletion CHECK (kind = 'DELETION' OR deletion_ground IS NULL),
      CONSTRAINT party_entry_kind_known CHECK (kind IN ('ENTRY', 'CHANGE', 'DELETION')),
      CONSTRAINT party_entry_deletion_ground_known CHECK (deletion_ground IN ('OWN_DECISION', 'MERGER', 'INACTIVITY', 'PROHIBITION', 'NOT_RE_REGISTERED')),
      CONSTRAINT party_entry_party_number_fkey FOREIGN KEY(party_number) REFERENCES parties.party (number)
    )
    """,
    """
    CREATE INDEX party_entry_decided_on_id_idx ON parties.party_entry (decided_on, id)
    """,
    """
    CREATE UNIQUE INDEX party_entry_one_deletion_idx ON parties.party_entry (party_number) WHERE kind = 'DELETION'
    """,
    """
    CREATE INDEX party_entry_party_number_decided_on_id_idx ON parties.party_entry (party_number, decided_on, id)
    """,
    """
    CREATE TABLE parties.party_representative (
      id UUID NOT NULL,
      party_number INTEGER NOT NULL,
      name TEXT NOT NULL,
      name_latin TEXT GENERATED ALWAYS AS (hub.latin(name)) STORED NOT NULL,
      elected_on DATE NOT NULL,
      until DATE,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT party_representative_pkey PRIMARY KEY (id),
      CONSTRAINT party_representative_period CHECK (elected_on <= until),
      CONSTRAINT party_representative_party_number_fkey FOREIGN KEY(party_number) REFERENCES parties.party (number)
    )
    """,
    """
    CREATE INDEX party_representative_elected_on_id_idx ON parties.party_representative (elected_on, id)
    """,
    """
    CREATE INDEX party_representative_party_number_elected_on_id_idx ON parties.party_representative (party_number, elected_on, id)
    """,
    """
    CREATE TABLE parties.party_founder (
      id UUID NOT NULL,
      party_number INTEGER NOT NULL,
      person_id UUID NOT NULL,
      name TEXT NOT NULL,
      jmbg TEXT COLLATE "C" NOT NULL,
      home TEXT NOT NULL,
      signed_on DATE NOT NULL,
      certified_by TEXT,
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
      CONSTRAINT party_founder_pkey PRIMARY KEY (id),
      CONSTRAINT party_founder_jmbg_valid CHECK (jmbg ~ '^[0-9]{13}$'),
      CONSTRAINT party_founder_party_number_fkey FOREIGN KEY(party_number) REFERENCES parties.party (number)
    )
    """,
    """
    CREATE INDEX party_founder_party_number_signed_on_id_idx ON parties.party_founder (party_number, signed_on, id)
    """,
    """
    CREATE INDEX party_founder_signed_on_id_idx ON parties.party_founder (signed_on, id)
    """,
    """
    CREATE TABLE parties.representative_particulars (
      representative_id UUID NOT NULL,
      person_id UUID NOT NULL,
      jmbg TEXT COLLATE "C" NOT NULL,
      home TEXT NOT NULL,
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
      CONSTRAINT representative_particulars_pkey PRIMARY KEY (representative_id),
      CONSTRAINT representative_particulars_jmbg_valid CHECK (jmbg ~ '^[0-9]{13}$'),
      CONSTRAINT representative_particulars_representative_id_fkey FOREIGN KEY(representative_id) REFERENCES parties.party_representative (id)
    )
    """,
    """
    CREATE INDEX representative_particulars_person_id_representative_id_idx ON parties.representative_particulars (person_id, representative_id)
    """,
    """
    ALTER TABLE parties.party ADD CONSTRAINT party_seat_unit_code_fkey FOREIGN KEY(seat_unit_code) REFERENCES local_government.unit (code)
    """,
    """
    ALTER TABLE parties.party_founder ADD CONSTRAINT party_founder_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id)
    """,
    """
    ALTER TABLE parties.representative_particulars ADD CONSTRAINT representative_particulars_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id)
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
