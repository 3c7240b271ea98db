"""Speed beside peers: one PostgreSQL, several contenders, the same answers; apart from the hub."""
