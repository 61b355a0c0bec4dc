"""The cases as data: TOML and CSV files only, so that they ship with the package."""
