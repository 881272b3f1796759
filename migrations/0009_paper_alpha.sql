-- The randomness of a paper is written in one statement with the paper, whose foreign keys lead to the ballot. A foreign key
-- of its own was asked once for every candidate of every paper, and took longer than the papers themselves.

alter table paper_alpha drop constraint paper_alpha_ballot;
