"""A portal that speaks the published contract over real HTTP: for training, pilots and tests."""
