// Finds the one motif that an image repeats, such as a point spread function, and where it occurs.
// Everything is saved in a folder: images, previews, tables, and how the run ended.
//
// In Fiji's script editor just run it. Headless, from a shell:
//
//   fiji --headless --run Blind_Deconvolution.groovy 'image_file="test-images/psf.tif", folder="results"'

#@ File (label = "Image") image_file
#@ File (label = "Folder for results", style = "directory") folder
#@ String (label = "Motif size (pixels: n, rows x columns, or auto)", value = "11") motif_size
#@ String (label = "Sparsity weight lambda (or auto)", value = "0.1") lambda
#@ Boolean (label = "Non-negative activations", value = true) nonnegative
#@ CommandService command
#@output Double objective

import ij.IJ

image = IJ.openImage(image_file.path)

// What is not given has its default. The names are the keys that the macro recorder writes.
run = command.run("net.sasd.command.BlindDeconvolution", true, [
	image: image, motif_size: motif_size, lambda: lambda, nonnegative: nonnegative, output: folder.path]).get()

if (run.isCanceled()) {
	println run.cancelReason
	return
}

objective = run.getOutput("objective")
println "${run.getOutput("status")}, objective ${objective}"

// The outputs are ImageJ's: motif_images, components, residual and activation are images, the others tables.
motif = run.getOutput("motif_images").getProcessor()
println "The motif is ${motif.width} x ${motif.height} pixels, and largest with ${motif.statistics.max}."

table = run.getOutput("activations_table")
println "${table.size()} activations"
for (row = 0; row < Math.min(5, table.size()); row++)
	println "at ${table.getValue("X", row)}, ${table.getValue("Y", row)} with amplitude ${table.getValue("Amplitude", row)}"
