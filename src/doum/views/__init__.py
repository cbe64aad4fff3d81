"""What templates print, as typed values: the contract with theme writers."""
