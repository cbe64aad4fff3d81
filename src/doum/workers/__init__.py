"""Workers: the pure work of a step, done by as many processes as it is worth."""
