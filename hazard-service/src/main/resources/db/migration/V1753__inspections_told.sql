-- An inspection is told to everybody under a number of its own, and by which authority. Those from before have neither.
alter table inspection add column number text, add column authority text collate "C";
