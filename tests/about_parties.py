"""Tables of the register of parties about persons: which capacity reads which, and rows in them."""

PARTY = 7
PARTY_PERSONS = ("representative_particulars", "party_founder")
PARTY_READ = {
    "CITIZEN": ("representative_particulars",),
    "PARTY_OFFICER": PARTY_PERSONS,
}
# Half of all persons represent the party; the other half were only entered as if they did.
REPRESENTS = "p.born_on < '1980-01-01'"
CARRIED = "trail_id, protection, birth_keeper, roll_unit, residence_unit"
SOURCE = "source_register, source_body, recorded_at"
OF_PERSON = ", ".join(f"p.{name}" for name in f"{CARRIED}, {SOURCE}".split(", "))
# A number for everybody who has one; whoever has none is no adult citizen.
NUMBERED = (
    "population.person p JOIN population.identifier i ON i.person_id = p.id "
    "AND i.kind = 'JMBG' AND i.valid_to IS NULL"
)


def _row(table: str) -> str:
    return f"md5('{table} ' || p.id)::uuid"


FILL_PARTIES = f"""
INSERT INTO parties.party (number, name, status, {SOURCE})
  VALUES ({PARTY}, 'Жупска странка', 'ENTERED', 'P', 'Орган', now()) ON CONFLICT DO NOTHING;
INSERT INTO parties.party_representative (id, party_number, name, elected_on, {SOURCE})
  SELECT {_row("party_representative")}, {PARTY}, 'Заступник', '2020-01-01', {SOURCE}
  FROM population.person p;
INSERT INTO parties.representative_particulars (representative_id, person_id, jmbg, home,
    represents, {CARRIED}, {SOURCE})
  SELECT {_row("party_representative")}, p.id, i.value, 'Обилићева 1', {REPRESENTS}, {OF_PERSON}
  FROM {NUMBERED};
INSERT INTO parties.party_founder (id, person_id, party_number, name, jmbg, home, signed_on,
    represents, {CARRIED}, {SOURCE})
  SELECT {_row("party_founder")}, p.id, {PARTY}, p.surname, i.value, 'Обилићева 1', '2019-05-01',
    {REPRESENTS}, {OF_PERSON} FROM {NUMBERED};
UPDATE population.person p SET represents = {REPRESENTS};
UPDATE population.identifier r SET represents = p.represents
  FROM population.person p WHERE p.id = r.person_id;
UPDATE population.address r SET represents = p.represents
  FROM population.person p WHERE p.id = r.person_id;
"""
