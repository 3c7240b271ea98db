"""The unified electoral roll."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE electoral.station (
      id UUID NOT NULL,
      unit_code TEXT COLLATE "C",
      number INTEGER NOT NULL,
      name TEXT NOT NULL,
      name_latin TEXT GENERATED ALWAYS AS (hub.latin(name)) STORED NOT NULL,
      address TEXT NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      accessible BOOLEAN,
      valid_from DATE NOT NULL,
      valid_to DATE,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT station_pkey PRIMARY KEY (id),
      CONSTRAINT station_unit_code_key UNIQUE (unit_code, number, valid_from),
      CONSTRAINT station_period CHECK (valid_from <= valid_to),
      CONSTRAINT station_abroad CHECK ((kind = 'ABROAD') = (unit_code IS NULL)),
      CONSTRAINT station_number_valid CHECK (number > 0),
      CONSTRAINT station_kind_known CHECK (kind IN ('REGULAR', 'ABROAD', 'PRISON', 'KOSOVO'))
    )
    """,
    """
    CREATE INDEX station_number_id_idx ON electoral.station (number, id)
    """,
    """
    CREATE INDEX station_unit_code_number_id_idx ON electoral.station (unit_code, number, id)
    """,
    """
    CREATE TABLE electoral.voter (
      id UUID NOT NULL,
      person_id UUID NOT NULL,
      unit_code TEXT COLLATE "C" NOT NULL,
      station_id UUID,
      status TEXT COLLATE "C" NOT NULL,
      basis TEXT COLLATE "C" NOT NULL,
      since DATE NOT NULL,
      displaced_unit_code TEXT COLLATE "C",
      displaced_address TEXT,
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
      CONSTRAINT voter_pkey PRIMARY KEY (id),
      CONSTRAINT voter_displaced CHECK ((basis = 'DISPLACED') = (displaced_unit_code IS NOT NULL)),
      CONSTRAINT voter_status_known CHECK (status IN ('ACTIVE', 'PASSIVE', 'DELETED')),
      CONSTRAINT voter_basis_known CHECK (basis IN ('RESIDENCE', 'DISPLACED', 'ABROAD')),
      CONSTRAINT voter_station_id_fkey FOREIGN KEY(station_id) REFERENCES electoral.station (id)
    )
    """,
    """
    CREATE INDEX voter_person_id_since_id_idx ON electoral.voter (person_id, since, id)
    """,
    """
    CREATE INDEX voter_roll_unit_since_id_idx ON electoral.voter (roll_unit, since, id)
    """,
    """
    CREATE INDEX voter_since_id_idx ON electoral.voter (since, id)
    """,
    """
    CREATE INDEX voter_station_id_since_id_idx ON electoral.voter (station_id, since, id)
    """,
    """
    CREATE INDEX voter_unit_code_since_id_idx ON electoral.voter (unit_code, since, id)
    """,
    """
    CREATE TABLE electoral.voting_place (
      id UUID NOT NULL,
      voter_id UUID NOT NULL,
      person_id UUID NOT NULL,
      election TEXT COLLATE "C" NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      unit_code TEXT COLLATE "C",
      country TEXT,
      post TEXT,
      station_id UUID,
      valid_from DATE NOT NULL,
      valid_to DATE,
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
      CONSTRAINT voting_place_pkey PRIMARY KEY (id),
      CONSTRAINT voting_place_period CHECK (valid_from <= valid_to),
      CONSTRAINT voting_place_abroad CHECK ((kind = 'ABROAD') = (country IS NOT NULL)),
      CONSTRAINT voting_place_by_residence CHECK (election = 'NATIONAL'),
      CONSTRAINT voting_place_election_known CHECK (election IN ('NATIONAL', 'LOCAL')),
      CONSTRAINT voting_place_kind_known CHECK (kind IN ('TEMPORARY', 'ABROAD', 'DISPLACED')),
      CONSTRAINT voting_place_country_valid CHECK (country ~ '^[A-Z]{2}$'),
      CONSTRAINT voting_place_voter_id_fkey FOREIGN KEY(voter_id) REFERENCES electoral.voter (id),
      CONSTRAINT voting_place_station_id_fkey FOREIGN KEY(station_id) REFERENCES electoral.station (id)
    )
    """,
    """
    CREATE INDEX voting_place_person_id_valid_from_id_idx ON electoral.voting_place (person_id, valid_from, id)
    """,
    """
    CREATE INDEX voting_place_valid_from_id_idx ON electoral.voting_place (valid_from, id)
    """,
    """
    CREATE INDEX voting_place_voter_id_valid_from_id_idx ON electoral.voting_place (voter_id, valid_from, id)
    """,
    """
    CREATE TABLE electoral.roll_decision (
      id UUID NOT NULL,
      person_id UUID NOT NULL,
      unit_code TEXT COLLATE "C" NOT NULL,
      number TEXT NOT NULL,
      decided_on DATE NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      basis TEXT COLLATE "C" NOT NULL,
      body TEXT NOT NULL,
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
      CONSTRAINT roll_decision_pkey PRIMARY KEY (id),
      CONSTRAINT roll_decision_unit_code_key UNIQUE (unit_code, number),
      CONSTRAINT roll_decision_kind_known CHECK (kind IN ('ENTRY', 'DELETION', 'CHANGE', 'SUPPLEMENT', 'CORRECTION')),
      CONSTRAINT roll_decision_basis_known CHECK (basis IN ('EX_OFFICIO', 'ON_REQUEST'))
    )
    """,
    """
    CREATE INDEX roll_decision_decided_on_id_idx ON electoral.roll_decision (decided_on, id)
    """,
    """
    CREATE INDEX roll_decision_person_id_decided_on_id_idx ON electoral.roll_decision (person_id, decided_on, id)
    """,
    """
    CREATE INDEX roll_decision_roll_unit_decided_on_id_idx ON electoral.roll_decision (roll_unit, decided_on, id)
    """,
    """
    CREATE INDEX roll_decision_unit_code_decided_on_id_idx ON electoral.roll_decision (unit_code, decided_on, id)
    """,
    """
    CREATE TABLE electoral.roll_change (
      id UUID NOT NULL,
      decision_id UUID NOT NULL,
      voter_id UUID NOT NULL,
      person_id UUID NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      field TEXT,
      old_value TEXT,
      new_value TEXT,
      changed_on DATE NOT NULL,
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
      CONSTRAINT roll_change_pkey PRIMARY KEY (id),
      CONSTRAINT roll_change_kind_known CHECK (kind IN ('ENTRY', 'DELETION', 'CHANGE', 'SUPPLEMENT', 'CORRECTION')),
      CONSTRAINT roll_change_decision_id_fkey FOREIGN KEY(decision_id) REFERENCES electoral.roll_decision (id),
      CONSTRAINT roll_change_voter_id_fkey FOREIGN KEY(voter_id) REFERENCES electoral.voter (id)
    )
    """,
    """
    CREATE INDEX roll_change_changed_on_id_idx ON electoral.roll_change (changed_on, id)
    """,
    """
    CREATE INDEX roll_change_decision_id_changed_on_id_idx ON electoral.roll_change (decision_id, changed_on, id)
    """,
    """
    CREATE INDEX roll_change_person_id_changed_on_id_idx ON electoral.roll_change (person_id, changed_on, id)
    """,
    """
    CREATE INDEX roll_change_voter_id_changed_on_id_idx ON electoral.roll_change (voter_id, changed_on, id)
    """,
    """
    CREATE TABLE electoral.special_roll_entry (
      id UUID NOT NULL,
      person_id UUID NOT NULL,
      minority TEXT NOT NULL,
      since DATE NOT NULL,
      decision_number TEXT NOT NULL,
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
      CONSTRAINT special_roll_entry_pkey PRIMARY KEY (id),
      CONSTRAINT special_roll_entry_person_id_key UNIQUE (person_id),
      CONSTRAINT special_roll_entry_minority_valid CHECK (minority ~ '^[A-Z]+$')
    )
    """,
    """
    CREATE INDEX special_roll_entry_roll_unit_since_id_idx ON electoral.special_roll_entry (roll_unit, since, id)
    """,
    """
    CREATE INDEX special_roll_entry_since_id_idx ON electoral.special_roll_entry (since, id)
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
