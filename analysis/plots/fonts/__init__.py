"""The fonts that figures ship with, and how they were made."""
