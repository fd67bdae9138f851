// Finds the motifs of a stack, which all its slices and time points share, and writes two tables: one row per
// activation (motif, place, amplitude, slice, frame) and one per motif (energy, size, width, coherence).
//
// In Fiji's script editor just run it. Headless, from a shell:
//
//   fiji --headless --run Stack_to_Tables.groovy 'stack_file="test-images/frames.tif", folder="results"'

#@ File (label = "Stack") stack_file
#@ File (label = "Folder for the tables", style = "directory") folder
#@ String (label = "Number of motifs (or auto)", value = "1") motifs
#@ String (label = "Motif size (pixels: n, rows x columns, or auto)", value = "11") motif_size
#@ String (label = "Sparsity weight lambda (or auto)", value = "0.1") lambda
#@ Boolean (label = "Non-negative activations", value = true) nonnegative
#@ CommandService command
#@output Integer activations

import ij.IJ

stack = IJ.openImage(stack_file.path)

// Only the tables are wanted, so no layers beside those that are always there.
run = command.run("net.sasd.command.DictionaryLearning", true, [
	image: stack, motifs: motifs, motif_size: motif_size, lambda: lambda, nonnegative: nonnegative,
	with_components: false, with_residual: false, with_detections: false]).get()

if (run.isCanceled()) {
	println run.cancelReason
	return
}

folder.mkdirs()
name = stack.shortTitle
found = run.getOutput("activations_table")
found.save(new File(folder, "${name}-activations.csv").path)
run.getOutput("motifs_table").save(new File(folder, "${name}-motifs.csv").path)

// Tables of ImageJ can be computed with: here the activations of each frame.
activations = found.size()
frames = activations == 0 ? [] : found.getColumn("Frame") as List
frames.countBy { it as int }.sort().each { frame, count -> println "frame ${frame}: ${count} activations" }
