"""Employees, funds, municipal police, councils, cooperation and portal counters of units."""

from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE local_government.headcount (
      id UUID NOT NULL,
      unit_code TEXT COLLATE "C" NOT NULL,
      year INTEGER NOT NULL,
      form TEXT COLLATE "C" NOT NULL,
      body TEXT COLLATE "C" NOT NULL,
      count INTEGER NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT headcount_pkey PRIMARY KEY (id),
      CONSTRAINT headcount_unit_code_key UNIQUE (unit_code, year, form, body),
      CONSTRAINT headcount_year_valid CHECK (year BETWEEN 1990 AND 2199),
      CONSTRAINT headcount_form_known CHECK (form IN ('PERMANENT', 'FIXED_TERM', 'SERVICE')),
      CONSTRAINT headcount_body_known CHECK (body IN ('ADMINISTRATION', 'PUBLIC_COMPANY', 'INSTITUTION')),
      CONSTRAINT headcount_count_valid CHECK (count >= 0),
      CONSTRAINT headcount_unit_code_fkey FOREIGN KEY(unit_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE INDEX headcount_unit_code_year_id_idx ON local_government.headcount (unit_code, year, id)
    """,
    """
    CREATE INDEX headcount_year_id_idx ON local_government.headcount (year, id)
    """,
    """
    CREATE TABLE local_government.unit_fund (
      id UUID NOT NULL,
      unit_code TEXT COLLATE "C" NOT NULL,
      year INTEGER NOT NULL,
      programme TEXT NOT NULL,
      programme_latin TEXT GENERATED ALWAYS AS (hub.latin(programme)) STORED NOT NULL,
      allocated NUMERIC(18, 2) NOT NULL,
      used NUMERIC(18, 2),
      earmarked BOOLEAN NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT unit_fund_pkey PRIMARY KEY (id),
      CONSTRAINT unit_fund_unit_code_key UNIQUE (unit_code, year, programme, earmarked),
      CONSTRAINT unit_fund_year_valid CHECK (year BETWEEN 1990 AND 2199),
      CONSTRAINT unit_fund_allocated_valid CHECK (allocated >= 0 AND allocated <> 'NaN'),
      CONSTRAINT unit_fund_used_valid CHECK (used >= 0 AND used <> 'NaN'),
      CONSTRAINT unit_fund_unit_code_fkey FOREIGN KEY(unit_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE INDEX unit_fund_unit_code_year_id_idx ON local_government.unit_fund (unit_code, year, id)
    """,
    """
    CREATE INDEX unit_fund_year_id_idx ON local_government.unit_fund (year, id)
    """,
    """
    CREATE TABLE local_government.municipal_police (
      id UUID NOT NULL,
      unit_code TEXT COLLATE "C" NOT NULL,
      year INTEGER NOT NULL,
      officers INTEGER NOT NULL,
      exists_since DATE,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT municipal_police_pkey PRIMARY KEY (id),
      CONSTRAINT municipal_police_unit_code_key UNIQUE (unit_code, year),
      CONSTRAINT municipal_police_year_valid CHECK (year BETWEEN 1990 AND 2199),
      CONSTRAINT municipal_police_officers_valid CHECK (officers >= 0),
      CONSTRAINT municipal_police_unit_code_fkey FOREIGN KEY(unit_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE INDEX municipal_police_unit_code_year_id_idx ON local_government.municipal_police (unit_code, year, id)
    """,
    """
    CREATE INDEX municipal_police_year_id_idx ON local_government.municipal_police (year, id)
    """,
    """
    CREATE TABLE local_government.council (
      id UUID NOT NULL,
      unit_code TEXT COLLATE "C" NOT NULL,
      seats INTEGER NOT NULL,
      elected_on DATE NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT council_pkey PRIMARY KEY (id),
      CONSTRAINT council_unit_code_key UNIQUE (unit_code, elected_on),
      CONSTRAINT council_seats CHECK (seats BETWEEN 19 AND 90 OR (unit_code = '79014' AND seats = 110)),
      CONSTRAINT council_unit_code_fkey FOREIGN KEY(unit_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE INDEX council_elected_on_id_idx ON local_government.council (elected_on, id)
    """,
    """
    CREATE INDEX council_unit_code_elected_on_id_idx ON local_government.council (unit_code, elected_on, id)
    """,
    """
    CREATE TABLE local_government.cooperation_agreement (
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
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT cooperation_agreement_pkey PRIMARY KEY (id),
      CONSTRAINT cooperation_agreement_period CHECK (signed_on <= until),
      CONSTRAINT cooperation_agreement_partner CHECK ((kind = 'INTERNATIONAL') = (partner IS NOT NULL)),
      CONSTRAINT cooperation_agreement_state CHECK ((partner IS NULL) = (state IS NULL)),
      CONSTRAINT cooperation_agreement_approval CHECK (kind = 'INTERNATIONAL' OR approved_by_government_on IS NULL),
      CONSTRAINT cooperation_agreement_kind_known CHECK (kind IN ('INTER_MUNICIPAL', 'INTERNATIONAL')),
      CONSTRAINT cooperation_agreement_state_valid CHECK (state ~ '^[A-Z]{2}$')
    )
    """,
    """
    CREATE INDEX cooperation_agreement_signed_on_id_idx ON local_government.cooperation_agreement (signed_on, id)
    """,
    """
    CREATE TABLE local_government.agreement_unit (
      id UUID NOT NULL,
      unit_code TEXT COLLATE "C" NOT NULL,
      agreement_id UUID NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT agreement_unit_pkey PRIMARY KEY (id),
      CONSTRAINT agreement_unit_unit_code_key UNIQUE (unit_code, agreement_id),
      CONSTRAINT agreement_unit_unit_code_fkey FOREIGN KEY(unit_code) REFERENCES local_government.unit (code),
      CONSTRAINT agreement_unit_agreement_id_fkey FOREIGN KEY(agreement_id) REFERENCES local_government.cooperation_agreement (id)
    )
    """,
    """
    CREATE INDEX agreement_unit_agreement_id_unit_code_id_idx ON local_government.agreement_unit (agreement_id, unit_code, id)
    """,
    """
    CREATE INDEX agreement_unit_unit_code_id_idx ON local_government.agreement_unit (unit_code, id)
    """,
    """
    CREATE TABLE local_government.portal_counter (
      id UUID NOT NULL,
      unit_code TEXT COLLATE "C" NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      address TEXT NOT NULL,
      address_latin TEXT GENERATED ALWAYS AS (hub.latin(address)) STORED NOT NULL,
      hours TEXT NOT NULL,
      active_since DATE NOT NULL,
      active_until DATE,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT portal_counter_pkey PRIMARY KEY (id),
      CONSTRAINT portal_counter_period CHECK (active_since <= active_until),
      CONSTRAINT portal_counter_kind_known CHECK (kind IN ('ADMINISTRATION', 'TAX_OFFICE', 'POST_OFFICE', 'BANK')),
      CONSTRAINT portal_counter_unit_code_fkey FOREIGN KEY(unit_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE INDEX portal_counter_active_since_id_idx ON local_government.portal_counter (active_since, id)
    """,
    """
    CREATE INDEX portal_counter_unit_code_active_since_id_idx ON local_government.portal_counter (unit_code, active_since, id)
    """,
    """
    CREATE TABLE local_government.portal_administrator (
      id UUID NOT NULL,
      unit_code TEXT COLLATE "C" NOT NULL,
      scope TEXT COLLATE "C" NOT NULL,
      decision_number TEXT NOT NULL,
      decided_on DATE NOT NULL,
      officials INTEGER NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT portal_administrator_pkey PRIMARY KEY (id),
      CONSTRAINT portal_administrator_unit_code_key UNIQUE (unit_code, scope, decision_number),
      CONSTRAINT portal_administrator_scope_known CHECK (scope IN ('PORTAL', 'EDELIVERY', 'EID')),
      CONSTRAINT portal_administrator_officials_valid CHECK (officials >= 0),
      CONSTRAINT portal_administrator_unit_code_fkey FOREIGN KEY(unit_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE INDEX portal_administrator_decided_on_id_idx ON local_government.portal_administrator (decided_on, id)
    """,
    """
    CREATE INDEX portal_administrator_unit_code_decided_on_id_idx ON local_government.portal_administrator (unit_code, decided_on, id)
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
