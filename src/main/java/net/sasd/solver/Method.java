/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.solver;

/** Which descent method solves the problem. */
public enum Method {
	/** Alternating descent without inertia ([L] Algorithm 2): the objective never rises. */
	ADM,
	/** Inertial alternating descent ([L] Algorithm 5): momentum on maps and motifs, adaptive restart. */
	IADM
}
