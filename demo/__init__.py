"""An invented state for trying the hub; every person in it is invented."""
