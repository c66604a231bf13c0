"""Gold for attribution: marked-up cases in seen.toml and held.toml, and their scorer."""
