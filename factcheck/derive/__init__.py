"""What follows from recorded figures: growth, differences, ratios, sums, each with its operands."""
