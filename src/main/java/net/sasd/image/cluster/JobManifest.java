/* SaSD: short-and-sparse deconvolution. BSD 2-Clause, see LICENSE. */
package net.sasd.image.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;

import net.sasd.image.Version;
import net.sasd.image.file.JsonText;

/** What manifests of one job have in common: whose they are, and that a changed one is none. Stateless. */
final class JobManifest {

	private static final Gson GSON = new Gson();

	private JobManifest() {}

	/**
	 * Reads what the same job wrote earlier, if it did.
	 *
	 * @param job what tells it from others
	 * @param reader takes what it needs, all or nothing
	 */
	static void recall(final Path file, final String job, final Consumer<JsonObject> reader) {
		if (Files.exists(file)) try {
			final JsonObject earlier = JsonText.readObject(file, "a manifest");
			if (earlier.get("job").getAsString().equals(job)) reader.accept(earlier);
		}
		catch (final IllegalArgumentException | IllegalStateException | NullPointerException | ClassCastException
				| JsonParseException | UnsupportedOperationException changed)
		{
			// then it is no help
		}
	}

	/** @return the beginning of one */
	static JsonObject begin(final String status, final String job, final List<String> arguments) {
		final JsonObject json = new JsonObject();
		json.addProperty("version", Version.get());
		json.addProperty("status", status);
		json.addProperty("job", job);
		json.add("arguments", GSON.toJsonTree(arguments));
		return json;
	}
}
