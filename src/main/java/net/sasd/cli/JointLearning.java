/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.sasd.analysis.AutoParameters;
import net.sasd.image.InputImage;
import net.sasd.image.RunInfo;
import net.sasd.image.cluster.Cluster;
import net.sasd.image.cluster.ClusterProvider;
import net.sasd.image.cluster.JointManifest;
import net.sasd.image.cluster.StackLanes;
import net.sasd.image.cluster.StackReference;
import net.sasd.image.file.JointFiles;
import net.sasd.image.file.OutputFolder;
import net.sasd.image.file.StackPath;
import net.sasd.image.ij.ResultFiles;
import net.sasd.image.ij.StackFiles;
import net.sasd.optim.CancelToken;
import net.sasd.optim.IterationRecord;
import net.sasd.optim.SolverListener;
import net.sasd.optim.SolverStatus;
import net.sasd.solver.JointDeconvolution;
import net.sasd.solver.JointSolution;
import net.sasd.solver.Parameters;

import picocli.CommandLine.ParseResult;

/**
 * {@code sasd-spark learn --joint}: what {@code sasd learn} does with the motifs of a stack, but that the frames are on
 * a cluster. This process moves the motifs.
 */
final class JointLearning {

	/** Lanes of a part, unless there are fewer parts than cores then. */
	private static final int LANES = 8;
	/** Iterations that bring the activations back, which start from zero where a job goes on. */
	private static final int AGAIN = 50;

	private final Supplier<ClusterProvider> provider;
	private final ParseResult parsed;
	private final LearnCommand command;
	private final JointOptions options;
	private final PrintWriter out, err;
	private StackFiles files;
	private JointManifest manifest;
	/** Iterations of the job that this one goes on with. */
	private int before;

	/** @param provider asked only when there is work */
	JointLearning(final Supplier<ClusterProvider> provider, final ParseResult parsed) {
		this.provider = provider;
		this.parsed = parsed;
		command = (LearnCommand) parsed.commandSpec().userObject();
		options = JointOptions.of(parsed);
		out = parsed.commandSpec().commandLine().getOut();
		err = parsed.commandSpec().commandLine().getErr();
	}

	/** @return the exit status */
	int run() throws IOException {
		final Parameters base = command.base();
		final Path output = parsed.matchedOptionValue("--output", null);
		files = StackPath.open(command.input().file, command.input().channel, null);
		final InputImage image = files.image(Float.NaN);
		final AutoParameters request = command.request(base, image.frames());
		if (request.isAsked()) throw new IllegalArgumentException("Number, size or lambda of the motifs is auto, which is " +
			"chosen from one image; give numbers with --joint.");
		final String name = ResultFiles.fileName(image.metadata().name);
		final Path file = output.toAbsolutePath().resolve(name + "-joint.json");
		manifest = new JointManifest(file, job(request.base), arguments());
		before = manifest.iteration();
		if (manifest.isDone() && Files.exists(file.resolveSibling(name + "-motifs.tif"))) {
			out.println(name + ": done before; remove " + file + " to learn anew.");
			return ExitStatus.SUCCESS;
		}
		try (Interruption interruption = new Interruption(err); OutputFolder folder = new OutputFolder(output)) {
			image.notes().forEach(note -> err.println("Warning: " + note));
			final JointSolution solution = learn(request.base, folder.scratch(), interruption.token());
			if (solution == null) return ExitStatus.CANCELLED;
			final int count = JointFiles.write(solution, image.metadata(), request.base, folder).size();
			final boolean cancelled = solution.status == SolverStatus.CANCELLED;
			if (!cancelled) manifest.end();
			out.println(String.format(Locale.ROOT, "%s: %s after %d iterations; objective %.6g.", name, solution.status,
				before + solution.records.size(), solution.objective));
			out.println("Wrote " + count + " files to " + output + ".");
			return cancelled ? ExitStatus.CANCELLED : ExitStatus.SUCCESS;
		}
	}

	private List<String> arguments() {
		return Arguments.of(parsed, option -> !option.longestName().matches(
			"--output|--threads|--master|--partitions|--save-every")).stream().flatMap(List::stream).collect(Collectors
				.toList());
	}

	/** The files of parameters and motifs may change, so that what they say counts, and not their names alone. */
	private String job(final Parameters p) {
		final String start = p.initialMotifs == null ? "" : Arrays.deepToString(p.initialMotifs.toArrays());
		return UUID.nameUUIDFromBytes(Stream.of(Stream.of(files.fingerprint(), RunInfo.describe(p), start), arguments()
			.stream().sorted()).flatMap(each -> each).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8))
			.toString();
	}

	/**
	 * @param copies a folder for copies of what the cluster holds
	 * @return null if the cluster went down because it was asked to
	 */
	private JointSolution learn(final Parameters parameters, final Path copies, final CancelToken cancel)
		throws IOException
	{
		try (Cluster cluster = provider.get().open(parsed.matchedOptionValue("--master", null), "sasd learn " + files.name);
			WorkerPool pool = new WorkerPool(command.threads());
			ProgressReport progress = new ProgressReport(err, Terminal.isInteractive(), parameters))
		{
			final StackReference stack = new StackReference(command.input().file, command.input().channel, files);
			final Saturation saturation = command.input().saturation;
			final StackLanes lanes = new StackLanes(cluster, stack, files, saturation.isAuto() ? StackLanes.saturation(cluster,
				stack, files) : saturation.level(), parameters.normalization);
			lanes.warnings.forEach(warning -> err.println("Warning: " + warning));
			final JointDeconvolution run = new JointDeconvolution(lanes.sample(), goingOn(parameters), lanes.sources(),
				all -> cluster.spread(all, options.parts(Math.max(cluster.parallelism(), all.size() / LANES)), copies,
					failure -> err.println("Warning: an attempt failed: " + failure)), pool.workers);
			final JointSolution solution = iterate(run, parameters.lambda, progress, cancel);
			out.println("For the activations: sasd-spark code with these motifs, --normalize none and --lambda " +
				parameters.lambda * lanes.scale + ".");
			return solution;
		}
		catch (final Exception gone) {
			// Ctrl-C reaches the cluster, too, which may be gone before the iteration is done
			if (!cancel.isCancelled()) throw gone;
			err.println("Stopped; the same command goes on " + (manifest.motifs() == null ? "from the beginning." :
				"from the motifs after iteration " + manifest.iteration() + "."));
			return null;
		}
	}

	private JointSolution iterate(final JointDeconvolution run, final double lambda, final SolverListener progress,
		final CancelToken cancel)
	{
		// until λ has arrived there is nothing to go on from, since it would have to fall again
		boolean arrived = false;
		while (!run.isDone() && !cancel.isCancelled()) {
			final IterationRecord record = run.iterate();
			progress.iterated(record);
			arrived = record.lambda <= lambda;
			if (arrived && record.iteration % options.saveEvery() == 0) manifest.write(before + record.iteration, run
				.motifs());
		}
		final JointSolution solution = run.solution();
		if (arrived || solution.status != SolverStatus.CANCELLED) manifest.write(before + solution.records.size(), run
			.motifs());
		return solution;
	}

	/** The parameters, or where an earlier job was killed, from its motifs on. */
	private Parameters goingOn(final Parameters p) {
		if (manifest.motifs() == null) return p;
		err.println("Going on from the motifs after iteration " + before + ".");
		final int left = Math.max(0, p.maxIterations - before);
		return p.toBuilder().initialMotifs(manifest.motifs()).initialPatches((int[][]) null).homotopy(false).maxIterations(Math
			.min(p.maxIterations, left + AGAIN)).build();
	}
}
