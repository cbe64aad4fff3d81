"""The typed values that templates print: the contract with theme authors."""
