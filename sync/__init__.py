"""How work reaches the portal and comes back."""
