"""Decisions on entries of citizenship: facts and a command in, what is entered or a refusal out."""
