"""What SQL cannot answer: decisions of clerks and look-ups in remote registers."""
