/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.command;

import net.sasd.solver.Parameters;
import net.sasd.solver.ParametersBuilder;

/** How much time a good result is worth. */
enum Effort {
	STANDARD, THOROUGH;

	ParametersBuilder builder() {
		return this == THOROUGH ? Parameters.thorough() : Parameters.builder();
	}
}
