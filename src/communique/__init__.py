"""communique reads what governments publish about each other into records that name who asserted them."""
