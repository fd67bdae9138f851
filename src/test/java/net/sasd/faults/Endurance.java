/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.faults;

/** How much is tried. */
final class Endurance {

	private Endurance() {}

	/** @return few in every build, many with -Pendurance */
	static int of(final int few, final int many) {
		return Boolean.getBoolean("sasd.endurance") ? many : few;
	}
}
