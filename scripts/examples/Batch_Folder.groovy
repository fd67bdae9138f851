// Does the same with every image of a folder. A file that cannot be used does not keep the others from being done, and
// a batch that was stopped goes on where it was when it is started again with the same values.
//
// In Fiji's script editor just run it. Headless, from a shell:
//
//   fiji --headless --run Batch_Folder.groovy 'images="test-images", folder="results", pattern="{psf,two-motifs}.tif"'

#@ File (label = "Folder with images", style = "directory") images
#@ File (label = "Folder for results", style = "directory") folder
#@ String (label = "Only files named like", value = "*.tif", required = false) pattern
#@ Boolean (label = "Subfolders too", value = false) recursive
#@ Boolean (label = "Overwrite other results", value = false) overwrite
#@ String (label = "Number of motifs (or auto)", value = "1") motifs
#@ String (label = "Motif size (pixels: n, rows x columns, or auto)", value = "11") motif_size
#@ String (label = "Sparsity weight lambda (or auto)", value = "0.1") lambda
#@ Boolean (label = "Non-negative activations", value = true) nonnegative
#@ CommandService command
#@output Integer done

run = command.run("net.sasd.command.BatchFolder", true, [
	input: images.path, output: folder.path, pattern: pattern, recursive: recursive, overwrite: overwrite,
	motifs: motifs, motif_size: motif_size, lambda: lambda, nonnegative: nonnegative]).get()

if (run.isCanceled()) {
	println run.cancelReason
	return
}

// Each image has a folder of its own now, named like it; batch.csv beside them is the table that follows.
done = run.getOutput("done")
table = run.getOutput("report")
for (row = 0; row < table.size(); row++)
	println "${table.getStringValue("File", row)}: ${table.getStringValue("Status", row)}. ${table.getStringValue("Message", row)}"
println run.getOutput("summary")
