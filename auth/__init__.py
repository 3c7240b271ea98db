"""Who is asking, and the words in which a rule is written."""
