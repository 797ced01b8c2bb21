-- Which of the files of an archive it is; none for a file that came by itself. A part is compared
-- with the part of the same name in the last archive, and with nothing else.
alter table intake.import add column part text;
