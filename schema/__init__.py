"""What the registers hold: types, links, commands, rules, texts, data and migrations."""
