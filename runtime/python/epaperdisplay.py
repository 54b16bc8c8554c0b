"""The module `epaperdisplay`: displays of electronic paper."""
from displayio import EPaperDisplay
