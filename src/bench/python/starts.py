"""Seconds of scikit-learn's k-means: starts.py POINTS.csv FROM TO STARTS ROUNDS, one line per round."""

import sys
import time

import numpy
from sklearn.cluster import KMeans

path, first, last, starts, rounds = sys.argv[1], *map(int, sys.argv[2:])
points = numpy.loadtxt(path, delimiter=",")
for round in range(rounds):
    began = time.perf_counter()
    for k in range(first, last + 1):
        KMeans(n_clusters=k, n_init=starts, tol=0, max_iter=1000, random_state=round).fit(points)
    print(time.perf_counter() - began)
