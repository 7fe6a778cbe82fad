#!/bin/sh
#SBATCH --job-name=greffier
#SBATCH --cpus-per-task=1
# sbatch --array=1-16 slurm.sh CORPUS OUT: each task of the array reads its part of CORPUS, a folder
# that all machines see, and writes OUT/0001.jsonl, OUT/0002.jsonl, … whole or not at all. The same
# command again does only what is missing. Afterwards: cat OUT/*.jsonl
set -eu
mkdir -p "$2"
exec greffier --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" \
  --jobs "${SLURM_CPUS_PER_TASK:-1}" --errors record --quiet --resume \
  --output "$2/$(printf %04d "$SLURM_ARRAY_TASK_ID").jsonl" "$1"
