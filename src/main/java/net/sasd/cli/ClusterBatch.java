/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import net.sasd.image.cluster.BatchManifest;
import net.sasd.image.cluster.Cluster;
import net.sasd.image.cluster.ClusterListener;
import net.sasd.image.cluster.ClusterProvider;
import net.sasd.image.file.BatchItem;
import net.sasd.image.file.BatchStatus;
import net.sasd.image.file.ImageFolder;

import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** A command of the command line with every image of a folder, each a command line of its own on a cluster. */
final class ClusterBatch {

	/** Name of the mix-in by which commands are known that are done so. */
	static final String MIXIN = "cluster";

	private final Supplier<ClusterProvider> provider;

	/** @param provider asked only when there is work */
	ClusterBatch(final Supplier<ClusterProvider> provider) {
		this.provider = provider;
	}

	/** @return whether a command is one for every image of a folder; one image is done here, as without a cluster */
	static boolean isFor(final ParseResult parsed) {
		return parsed.commandSpec().mixins().containsKey(MIXIN) && !Files.isRegularFile(parsed.matchedOptionValue("--input",
			Paths.get("")));
	}

	/** @return the exit status */
	int run(final ParseResult parsed) throws IOException {
		final CommandLine line = parsed.commandSpec().commandLine();
		final Path input = parsed.matchedOptionValue("--input", null), output = parsed.matchedOptionValue("--output", null);
		final boolean all = Files.isDirectory(input);
		final Path folder = all ? input : input.toAbsolutePath().getParent();
		final List<BatchItem> items = ImageFolder.of(folder, output, all ? "" : input.getFileName().toString(), false)
			.items();
		final List<String> options = options(parsed);
		final BatchManifest manifest = new BatchManifest(output, options, items);
		manifest.write();
		try (Cluster cluster = provider.get().open(parsed.matchedOptionValue("--master", null), "sasd " + options.get(0))) {
			work(cluster, manifest, items, options, line.getErr());
		}
		finally {
			manifest.write();
		}
		line.getOut().println(manifest.summary());
		return manifest.isDone() ? ExitStatus.SUCCESS : ExitStatus.BAD_INPUT;
	}

	/** The command line but for input and output. */
	private static List<String> options(final ParseResult parsed) {
		final List<String> options = new ArrayList<>();
		options.add(parsed.commandSpec().name());
		Arguments.of(parsed, option -> !option.longestName().matches("--input|--output|--threads|--master")).forEach(
			options::addAll);
		return options;
	}

	private static void work(final Cluster cluster, final BatchManifest manifest, final List<BatchItem> items,
		final List<String> options, final PrintWriter err) throws IOException
	{
		final List<ImageTask> tasks = new ArrayList<>();
		final int[] missing = manifest.missing();
		for (final int i : missing) {
			final List<String> arguments = new ArrayList<>(options);
			arguments.addAll(Arrays.asList("--input=" + items.get(i).file, "--output=" + items.get(i).folder, "--threads=1"));
			tasks.add(new ImageTask(arguments));
		}
		cluster.call(tasks, new ClusterListener<String>() {

			@Override
			public void done(final int task, final String problem) {
				final int item = missing[task];
				manifest.set(item, problem.isEmpty() ? BatchStatus.DONE : BatchStatus.FAILED, problem);
				manifest.write();
				err.println(items.get(item).name + ": " + (problem.isEmpty() ? "done" : problem));
			}

			@Override
			public void failed(final int task, final String reason) {
				err.println("Warning: an attempt at " + items.get(missing[task]).name + " failed: " + reason);
			}
		});
	}
}
