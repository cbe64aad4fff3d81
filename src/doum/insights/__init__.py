"""What readers search for and answer, from exports of the feedback: what fails, and proposals."""
