"""The ledger: commands carried out once, in one order, with their event in the trail."""
