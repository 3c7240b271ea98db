"""The history of what is tracked of units: what stood before."""

from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE local_government.headcount_history (
      id UUID NOT NULL,
      unit_code TEXT COLLATE "C" NOT NULL,
      year INTEGER NOT NULL,
      form TEXT COLLATE "C" NOT NULL,
      body TEXT COLLATE "C" NOT NULL,
      count INTEGER NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT headcount_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX headcount_history_unit_code_year_id_idx ON local_government.headcount_history (unit_code, year, id)
    """,
    """
    CREATE INDEX headcount_history_year_id_idx ON local_government.headcount_history (year, id)
    """,
    """
    CREATE TRIGGER headcount_superseded AFTER UPDATE ON local_government.headcount
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, unit_code, year, form, body, count, source_register, source_body, recorded_at, recorded_in')
    """,
    """
    CREATE TABLE local_government.unit_fund_history (
      id UUID NOT NULL,
      unit_code TEXT COLLATE "C" NOT NULL,
      year INTEGER NOT NULL,
      programme TEXT NOT NULL,
      programme_latin TEXT NOT NULL,
      allocated NUMERIC(18, 2) NOT NULL,
      used NUMERIC(18, 2),
      earmarked BOOLEAN NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT unit_fund_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX unit_fund_history_unit_code_year_id_idx ON local_government.unit_fund_history (unit_code, year, id)
    """,
    """
    CREATE INDEX unit_fund_history_year_id_idx ON local_government.unit_fund_history (year, id)
    """,
    """
    CREATE TRIGGER unit_fund_superseded AFTER UPDATE ON local_government.unit_fund
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, unit_code, year, programme, programme_latin, allocated, used, earmarked, source_register, source_body, recorded_at, recorded_in')
    """,
    """
    CREATE TABLE local_government.municipal_police_history (
      id UUID NOT NULL,
      unit_code TEXT COLLATE "C" NOT NULL,
      year INTEGER NOT NULL,
      officers INTEGER NOT NULL,
      exists_since DATE,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT municipal_police_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX municipal_police_history_unit_code_year_id_idx ON local_government.municipal_police_history (unit_code, year, id)
    """,
    """
    CREATE INDEX municipal_police_history_year_id_idx ON local_government.municipal_police_history (year, id)
    """,
    """
    CREATE TRIGGER municipal_police_superseded AFTER UPDATE ON local_government.municipal_police
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, unit_code, year, officers, exists_since, source_register, source_body, recorded_at, recorded_in')
    """,
    """
    CREATE TABLE local_government.council_history (
      id UUID NOT NULL,
      unit_code TEXT COLLATE "C" NOT NULL,
      seats INTEGER NOT NULL,
      elected_on DATE NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT council_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX council_history_elected_on_id_idx ON local_government.council_history (elected_on, id)
    """,
    """
    CREATE INDEX council_history_unit_code_elected_on_id_idx ON local_government.council_history (unit_code, elected_on, id)
    """,
    """
    CREATE TRIGGER council_superseded AFTER UPDATE ON local_government.council
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, unit_code, seats, elected_on, source_register, source_body, recorded_at, recorded_in')
    """,
    """
    CREATE TABLE local_government.cooperation_agreement_history (
      id UUID NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      subject TEXT NOT NULL,
      signed_on DATE NOT NULL,
      until DATE,
      partner TEXT,
      state TEXT,
      approved_by_government_on DATE,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT cooperation_agreement_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX cooperation_agreement_history_signed_on_id_idx ON local_government.cooperation_agreement_history (signed_on, id)
    """,
    """
    CREATE TRIGGER cooperation_agreement_superseded AFTER UPDATE ON local_government.cooperation_agreement
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, kind, subject, signed_on, until, partner, state, approved_by_government_on, source_register, source_body, recorded_at, recorded_in')
    """,
    """
    CREATE TABLE local_government.agreement_unit_history (
      id UUID NOT NULL,
      unit_code TEXT COLLATE "C" NOT NULL,
      agreement_id UUID NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT agreement_unit_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX agreement_unit_history_agreement_id_unit_code_id_idx ON local_government.agreement_unit_history (agreement_id, unit_code, id)
    """,
    """
    CREATE INDEX agreement_unit_history_unit_code_id_idx ON local_government.agreement_unit_history (unit_code, id)
    """,
    """
    CREATE TRIGGER agreement_unit_superseded AFTER UPDATE ON local_government.agreement_unit
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, unit_code, agreement_id, source_register, source_body, recorded_at, recorded_in')
    """,
    """
    CREATE TABLE local_government.portal_counter_history (
      id UUID NOT NULL,
      unit_code TEXT COLLATE "C" NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      address TEXT NOT NULL,
      address_latin TEXT NOT NULL,
      hours TEXT NOT NULL,
      active_since DATE NOT NULL,
      active_until DATE,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT portal_counter_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX portal_counter_history_active_since_id_idx ON local_government.portal_counter_history (active_since, id)
    """,
    """
    CREATE INDEX portal_counter_history_unit_code_active_since_id_idx ON local_government.portal_counter_history (unit_code, active_since, id)
    """,
    """
    CREATE TRIGGER portal_counter_superseded AFTER UPDATE ON local_government.portal_counter
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, unit_code, kind, address, address_latin, hours, active_since, active_until, source_register, source_body, recorded_at, recorded_in')
    """,
    """
    CREATE TABLE local_government.portal_administrator_history (
      id UUID NOT NULL,
      unit_code TEXT COLLATE "C" NOT NULL,
      scope TEXT COLLATE "C" NOT NULL,
      decision_number TEXT NOT NULL,
      decided_on DATE NOT NULL,
      officials INTEGER NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT portal_administrator_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX portal_administrator_history_decided_on_id_idx ON local_government.portal_administrator_history (decided_on, id)
    """,
    """
    CREATE INDEX portal_administrator_history_unit_code_decided_on_id_idx ON local_government.portal_administrator_history (unit_code, decided_on, id)
    """,
    """
    CREATE TRIGGER portal_administrator_superseded AFTER UPDATE ON local_government.portal_administrator
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, unit_code, scope, decision_number, decided_on, officials, source_register, source_body, recorded_at, recorded_in')
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
