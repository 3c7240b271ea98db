"""The history of the electoral roll: what stood before."""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE electoral.station_history (
      id UUID NOT NULL,
      unit_code TEXT COLLATE "C",
      number INTEGER NOT NULL,
      name TEXT NOT NULL,
      name_latin TEXT NOT NULL,
      address TEXT NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      accessible BOOLEAN,
      valid_from DATE NOT NULL,
      valid_to DATE,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT station_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX station_history_number_id_idx ON electoral.station_history (number, id)
    """,
    """
    CREATE INDEX station_history_unit_code_number_id_idx ON electoral.station_history (unit_code, number, id)
    """,
    """
    CREATE TRIGGER station_superseded AFTER UPDATE ON electoral.station
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in')
    """,
    """
    CREATE TABLE electoral.voter_history (
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
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT voter_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX voter_history_person_id_since_id_idx ON electoral.voter_history (person_id, since, id)
    """,
    """
    CREATE INDEX voter_history_roll_unit_since_id_idx ON electoral.voter_history (roll_unit, since, id)
    """,
    """
    CREATE INDEX voter_history_since_id_idx ON electoral.voter_history (since, id)
    """,
    """
    CREATE INDEX voter_history_station_id_since_id_idx ON electoral.voter_history (station_id, since, id)
    """,
    """
    CREATE INDEX voter_history_unit_code_since_id_idx ON electoral.voter_history (unit_code, since, id)
    """,
    """
    CREATE TRIGGER voter_superseded AFTER UPDATE ON electoral.voter
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, person_id, unit_code, station_id, status, basis, since, displaced_unit_code, displaced_address, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
    """
    CREATE TABLE electoral.voting_place_history (
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
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT voting_place_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX voting_place_history_person_id_valid_from_id_idx ON electoral.voting_place_history (person_id, valid_from, id)
    """,
    """
    CREATE INDEX voting_place_history_valid_from_id_idx ON electoral.voting_place_history (valid_from, id)
    """,
    """
    CREATE INDEX voting_place_history_voter_id_valid_from_id_idx ON electoral.voting_place_history (voter_id, valid_from, id)
    """,
    """
    CREATE TRIGGER voting_place_superseded AFTER UPDATE ON electoral.voting_place
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, voter_id, person_id, election, kind, unit_code, country, post, station_id, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
    """
    CREATE TABLE electoral.roll_decision_history (
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
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT roll_decision_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX roll_decision_history_decided_on_id_idx ON electoral.roll_decision_history (decided_on, id)
    """,
    """
    CREATE INDEX roll_decision_history_person_id_decided_on_id_idx ON electoral.roll_decision_history (person_id, decided_on, id)
    """,
    """
    CREATE INDEX roll_decision_history_roll_unit_decided_on_id_idx ON electoral.roll_decision_history (roll_unit, decided_on, id)
    """,
    """
    CREATE INDEX roll_decision_history_unit_code_decided_on_id_idx ON electoral.roll_decision_history (unit_code, decided_on, id)
    """,
    """
    CREATE TRIGGER roll_decision_superseded AFTER UPDATE ON electoral.roll_decision
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, person_id, unit_code, number, decided_on, kind, basis, body, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
    """
    CREATE TABLE electoral.roll_change_history (
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
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT roll_change_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX roll_change_history_changed_on_id_idx ON electoral.roll_change_history (changed_on, id)
    """,
    """
    CREATE INDEX roll_change_history_decision_id_changed_on_id_idx ON electoral.roll_change_history (decision_id, changed_on, id)
    """,
    """
    CREATE INDEX roll_change_history_person_id_changed_on_id_idx ON electoral.roll_change_history (person_id, changed_on, id)
    """,
    """
    CREATE INDEX roll_change_history_voter_id_changed_on_id_idx ON electoral.roll_change_history (voter_id, changed_on, id)
    """,
    """
    CREATE TRIGGER roll_change_superseded AFTER UPDATE ON electoral.roll_change
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, decision_id, voter_id, person_id, kind, field, old_value, new_value, changed_on, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
    """
    CREATE TABLE electoral.special_roll_entry_history (
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
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT special_roll_entry_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX special_roll_entry_history_person_id_idx ON electoral.special_roll_entry_history (person_id)
    """,
    """
    CREATE INDEX special_roll_entry_history_roll_unit_since_id_idx ON electoral.special_roll_entry_history (roll_unit, since, id)
    """,
    """
    CREATE INDEX special_roll_entry_history_since_id_idx ON electoral.special_roll_entry_history (since, id)
    """,
    """
    CREATE TRIGGER special_roll_entry_superseded AFTER UPDATE ON electoral.special_roll_entry
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, person_id, minority, since, decision_number, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
