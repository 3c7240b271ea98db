"""The history of citizenship: what stood before."""

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE citizenship.citizenship_history (
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
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT citizenship_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX citizenship_history_birth_keeper_since_id_idx ON citizenship.citizenship_history (birth_keeper, since, id)
    """,
    """
    CREATE INDEX citizenship_history_person_id_since_id_idx ON citizenship.citizenship_history (person_id, since, id)
    """,
    """
    CREATE INDEX citizenship_history_roll_unit_since_id_idx ON citizenship.citizenship_history (roll_unit, since, id)
    """,
    """
    CREATE INDEX citizenship_history_since_id_idx ON citizenship.citizenship_history (since, id)
    """,
    """
    CREATE TRIGGER citizenship_superseded AFTER UPDATE ON citizenship.citizenship
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, person_id, since, until, ground, ended_by, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
    """
    CREATE TABLE citizenship.foreign_citizenship_history (
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
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT foreign_citizenship_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX foreign_citizenship_history_country_id_idx ON citizenship.foreign_citizenship_history (country, id)
    """,
    """
    CREATE INDEX foreign_citizenship_history_person_id_country_id_idx ON citizenship.foreign_citizenship_history (person_id, country, id)
    """,
    """
    CREATE TRIGGER foreign_citizenship_superseded AFTER UPDATE ON citizenship.foreign_citizenship
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, person_id, country, since, until, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
    """
    CREATE TABLE citizenship.citizens_book_history (
      id UUID NOT NULL,
      keeper_code TEXT COLLATE "C" NOT NULL,
      area TEXT NOT NULL,
      area_latin TEXT NOT NULL,
      volume TEXT NOT NULL,
      year_from INTEGER NOT NULL,
      year_to INTEGER,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT citizens_book_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX citizens_book_history_keeper_code_year_from_id_idx ON citizenship.citizens_book_history (keeper_code, year_from, id)
    """,
    """
    CREATE INDEX citizens_book_history_year_from_id_idx ON citizenship.citizens_book_history (year_from, id)
    """,
    """
    CREATE TRIGGER citizens_book_superseded AFTER UPDATE ON citizenship.citizens_book
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at, recorded_in')
    """,
    """
    CREATE TABLE citizenship.citizens_book_entry_history (
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
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT citizens_book_entry_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX citizens_book_entry_history_book_id_year_number_id_idx ON citizenship.citizens_book_entry_history (book_id, year, number, id)
    """,
    """
    CREATE INDEX citizens_book_entry_history_person_id_year_number_id_idx ON citizenship.citizens_book_entry_history (person_id, year, number, id)
    """,
    """
    CREATE INDEX citizens_book_entry_history_year_number_id_idx ON citizenship.citizens_book_entry_history (year, number, id)
    """,
    """
    CREATE TRIGGER citizens_book_entry_superseded AFTER UPDATE ON citizenship.citizens_book_entry
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, book_id, person_id, page, number, year, entered_on, text, grounds, source_register, source_body, recorded_at, keeper_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
    """
    CREATE TABLE citizenship.citizenship_decision_history (
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
      surname_latin TEXT NOT NULL,
      one_parent TEXT,
      one_parent_latin TEXT,
      given_name TEXT NOT NULL,
      given_name_latin TEXT NOT NULL,
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
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT citizenship_decision_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX citizenship_decision_history_decided_on_id_idx ON citizenship.citizenship_decision_history (decided_on, id)
    """,
    """
    CREATE INDEX citizenship_decision_history_delivered_unit_code_decide_14d9 ON citizenship.citizenship_decision_history (delivered_unit_code, decided_on, id)
    """,
    """
    CREATE INDEX citizenship_decision_history_delivered_unit_code_kind_o_bacb ON citizenship.citizenship_decision_history (delivered_unit_code, kind, ordinal, id)
    """,
    """
    CREATE INDEX citizenship_decision_history_kind_ordinal_id_idx ON citizenship.citizenship_decision_history (kind, ordinal, id)
    """,
    """
    CREATE INDEX citizenship_decision_history_person_id_decided_on_id_idx ON citizenship.citizenship_decision_history (person_id, decided_on, id)
    """,
    """
    CREATE INDEX citizenship_decision_history_person_id_kind_ordinal_id_idx ON citizenship.citizenship_decision_history (person_id, kind, ordinal, id)
    """,
    """
    CREATE TRIGGER citizenship_decision_superseded AFTER UPDATE ON citizenship.citizenship_decision
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, person_id, kind, ordinal, request_number, requested_on, number, decided_on, effective_on, legal_basis, surname, surname_latin, one_parent, one_parent_latin, given_name, given_name_latin, born_on, born_precision, birth_place, birth_country, residence, foreign_citizenship, delivered_to, remarks, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
    """
    CREATE TABLE citizenship.determination_history (
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
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT determination_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX determination_history_decided_on_id_idx ON citizenship.determination_history (decided_on, id)
    """,
    """
    CREATE INDEX determination_history_delivered_unit_code_decided_on_id_idx ON citizenship.determination_history (delivered_unit_code, decided_on, id)
    """,
    """
    CREATE INDEX determination_history_person_id_decided_on_id_idx ON citizenship.determination_history (person_id, decided_on, id)
    """,
    """
    CREATE TRIGGER determination_superseded AFTER UPDATE ON citizenship.determination
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, person_id, number, decided_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
    """
    CREATE TABLE citizenship.deemed_act_history (
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
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT deemed_act_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX deemed_act_history_delivered_unit_code_issued_on_id_idx ON citizenship.deemed_act_history (delivered_unit_code, issued_on, id)
    """,
    """
    CREATE INDEX deemed_act_history_issued_on_id_idx ON citizenship.deemed_act_history (issued_on, id)
    """,
    """
    CREATE INDEX deemed_act_history_person_id_issued_on_id_idx ON citizenship.deemed_act_history (person_id, issued_on, id)
    """,
    """
    CREATE TRIGGER deemed_act_superseded AFTER UPDATE ON citizenship.deemed_act
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, person_id, number, issued_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
    """
    CREATE TABLE citizenship.annulment_history (
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
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT annulment_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX annulment_history_decided_on_id_idx ON citizenship.annulment_history (decided_on, id)
    """,
    """
    CREATE INDEX annulment_history_decision_id_decided_on_id_idx ON citizenship.annulment_history (decision_id, decided_on, id)
    """,
    """
    CREATE INDEX annulment_history_delivered_unit_code_decided_on_id_idx ON citizenship.annulment_history (delivered_unit_code, decided_on, id)
    """,
    """
    CREATE INDEX annulment_history_person_id_decided_on_id_idx ON citizenship.annulment_history (person_id, decided_on, id)
    """,
    """
    CREATE TRIGGER annulment_superseded AFTER UPDATE ON citizenship.annulment
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, person_id, number, decided_on, body, annuls, annulled_body, annulled_number, annulled_on, decision_id, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
