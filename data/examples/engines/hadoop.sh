#!/bin/sh
# sh hadoop.sh STREAMING.jar INPUT OUTPUT: JSON Lines in HDFS through Hadoop Streaming, no reducer.
# greffier reads records from standard input and writes records alone to standard output; a record
# that cannot be read gives an error record; no record gives nothing. Status 1 says that some
# failed: without the last property Hadoop would start the task again.
set -eu
exec hadoop jar "$1" \
  -D mapreduce.job.name=greffier -D mapreduce.job.reduces=0 \
  -D stream.non.zero.exit.is.failure=false \
  -files "$(command -v greffier)" \
  -input "$2" -output "$3" \
  -mapper './greffier --from jsonl --jobs 1 --quiet --errors record'
