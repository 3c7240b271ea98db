"""The command `enterBirth`: what is checked, what is entered of citizenship, the act's rows."""
