"""The history of the register of political parties: what stood before."""

from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE parties.party_history (
      number INTEGER NOT NULL,
      register_number INTEGER,
      name TEXT NOT NULL,
      name_latin TEXT NOT NULL,
      abbreviation TEXT,
      abbreviation_latin TEXT,
      name_minority TEXT,
      seat_settlement TEXT,
      seat_settlement_latin TEXT,
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
      name_sort TEXT COLLATE "C" NOT NULL,
      name_latin_sort TEXT COLLATE "C" NOT NULL,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT party_history_pkey PRIMARY KEY (number, superseded_in)
    )
    """,
    """
    CREATE INDEX party_history_name_latin_sort_number_idx ON parties.party_history (name_latin_sort, number)
    """,
    """
    CREATE INDEX party_history_name_sort_number_idx ON parties.party_history (name_sort, number)
    """,
    """
    CREATE INDEX party_history_seat_unit_code_name_latin_sort_number_idx ON parties.party_history (seat_unit_code, name_latin_sort, number)
    """,
    """
    CREATE INDEX party_history_seat_unit_code_name_sort_number_idx ON parties.party_history (seat_unit_code, name_sort, number)
    """,
    """
    CREATE INDEX party_history_seat_unit_code_number_idx ON parties.party_history (seat_unit_code, number)
    """,
    """
    CREATE TRIGGER party_superseded AFTER UPDATE ON parties.party
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in')
    """,
    """
    CREATE TABLE parties.party_name_history (
      id UUID NOT NULL,
      party_number INTEGER NOT NULL,
      name TEXT NOT NULL,
      name_latin TEXT NOT NULL,
      abbreviation TEXT,
      valid_from DATE NOT NULL,
      valid_to DATE,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT party_name_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX party_name_history_party_number_valid_from_id_idx ON parties.party_name_history (party_number, valid_from, id)
    """,
    """
    CREATE INDEX party_name_history_valid_from_id_idx ON parties.party_name_history (valid_from, id)
    """,
    """
    CREATE TRIGGER party_name_superseded AFTER UPDATE ON parties.party_name
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in')
    """,
    """
    CREATE TABLE parties.party_statute_history (
      id UUID NOT NULL,
      party_number INTEGER NOT NULL,
      adopted_on DATE NOT NULL,
      published_in TEXT,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT party_statute_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX party_statute_history_adopted_on_id_idx ON parties.party_statute_history (adopted_on, id)
    """,
    """
    CREATE INDEX party_statute_history_party_number_adopted_on_id_idx ON parties.party_statute_history (party_number, adopted_on, id)
    """,
    """
    CREATE TRIGGER party_statute_superseded AFTER UPDATE ON parties.party_statute
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, party_number, adopted_on, published_in, source_register, source_body, recorded_at, recorded_in')
    """,
    """
    CREATE TABLE parties.party_entry_history (
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
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT party_entry_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX party_entry_history_decided_on_id_idx ON parties.party_entry_history (decided_on, id)
    """,
    """
    CREATE INDEX party_entry_history_party_number_decided_on_id_idx ON parties.party_entry_history (party_number, decided_on, id)
    """,
    """
    CREATE TRIGGER party_entry_superseded AFTER UPDATE ON parties.party_entry
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at, recorded_in')
    """,
    """
    CREATE TABLE parties.party_representative_history (
      id UUID NOT NULL,
      party_number INTEGER NOT NULL,
      name TEXT NOT NULL,
      name_latin TEXT NOT NULL,
      elected_on DATE NOT NULL,
      until DATE,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT party_representative_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX party_representative_history_elected_on_id_idx ON parties.party_representative_history (elected_on, id)
    """,
    """
    CREATE INDEX party_representative_history_party_number_elected_on_id_idx ON parties.party_representative_history (party_number, elected_on, id)
    """,
    """
    CREATE TRIGGER party_representative_superseded AFTER UPDATE ON parties.party_representative
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at, recorded_in')
    """,
    """
    CREATE TABLE parties.representative_particulars_history (
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
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT representative_particulars_history_pkey PRIMARY KEY (representative_id, superseded_in)
    )
    """,
    """
    CREATE INDEX representative_particulars_history_person_id_representa_c5d8 ON parties.representative_particulars_history (person_id, representative_id)
    """,
    """
    CREATE TRIGGER representative_particulars_superseded AFTER UPDATE ON parties.representative_particulars
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('representative_id, person_id, jmbg, home, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
    """
    CREATE TABLE parties.party_founder_history (
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
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT party_founder_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX party_founder_history_party_number_signed_on_id_idx ON parties.party_founder_history (party_number, signed_on, id)
    """,
    """
    CREATE INDEX party_founder_history_signed_on_id_idx ON parties.party_founder_history (signed_on, id)
    """,
    """
    CREATE TRIGGER party_founder_superseded AFTER UPDATE ON parties.party_founder
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, party_number, person_id, name, jmbg, home, signed_on, certified_by, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
