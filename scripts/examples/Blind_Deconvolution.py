# Finds the one motif that an image repeats, such as a point spread function, and where it occurs.
# Everything is saved in a folder: images, previews, tables, and how the run ended.
#
# In Fiji's script editor just run it (Python means Jython there). Headless, from a shell:
#
#   fiji --headless --run Blind_Deconvolution.py 'image_file="test-images/psf.tif", folder="results"'

#@ File (label = "Image") image_file
#@ File (label = "Folder for results", style = "directory") folder
#@ String (label = "Motif size (pixels: n, rows x columns, or auto)", value = "11") motif_size
#@ String (label = "Sparsity weight lambda (or auto)", value = "0.1") lambda_
#@ Boolean (label = "Non-negative activations", value = true) nonnegative
#@ CommandService command
#@output Double objective

from ij import IJ

image = IJ.openImage(image_file.getPath())

# What is not given has its default. The names are the keys that the macro recorder writes.
run = command.run("net.sasd.command.BlindDeconvolution", True, {
    "image": image, "motif_size": motif_size, "lambda": lambda_, "nonnegative": nonnegative,
    "output": folder.getPath()}).get()

if run.isCanceled():
    print(run.getCancelReason())
else:
    objective = run.getOutput("objective")
    print("%s, objective %s" % (run.getOutput("status"), objective))

    # The outputs are ImageJ's: motif_images, components, residual and activation are images, the others tables.
    motif = run.getOutput("motif_images").getProcessor()
    print("The motif is %d x %d pixels." % (motif.getWidth(), motif.getHeight()))

    table = run.getOutput("activations_table")
    print("%d activations" % table.size())
    for row in range(min(5, table.size())):
        print("at %s, %s with amplitude %s" % (table.getValue("X", row), table.getValue("Y", row),
            table.getValue("Amplitude", row)))
