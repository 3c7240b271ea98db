"""Tables of the register of parties about persons: which capacity reads which."""

PARTY_PERSONS = ("representative_particulars", "party_founder")
PARTY_READ = {
    "CITIZEN": ("representative_particulars",),
    "PARTY_OFFICER": PARTY_PERSONS,
}
