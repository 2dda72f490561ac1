# Seconds of fpc::clusterboot: stability.R POINTS.csv FROM TO STARTS MODELS ROUNDS, one line per round.
suppressMessages(library(fpc))
arguments <- commandArgs(trailingOnly = TRUE)
points <- as.matrix(read.csv(arguments[1], header = FALSE))
numbers <- as.integer(arguments[-1])
for (round in seq_len(numbers[5])) {
  took <- system.time(for (k in numbers[1]:numbers[2]) {
    clusterboot(points, B = numbers[4], bootmethod = "boot", clustermethod = kmeansCBI,
                krange = k, runs = numbers[3], iter.max = 1000, seed = round, count = FALSE)
  })
  cat(took[["elapsed"]], "\n", sep = "")
}
