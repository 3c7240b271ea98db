"""An operation becomes one SQL statement: read, guard, write."""
