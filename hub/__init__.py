"""The machine: a request in, one SQL statement per database, bytes out."""
